import { type ExemptNamed, wholePaper } from '@golden-thread/domain/authority/exemption';

/** Which text of a thing is meant stands in the query; nothing there means the whole of it. */
const addressOfPart = (path: string, { part }: ExemptNamed): string => (part === wholePaper ? path : `${path}?part=${part}`);

/** Addresses of who reads what, and of who may do what. */
export const authorityPaths = {
  readingRules: '/administration/reading',
  readingRule: '/administration/reading/:matter',
  readingRuleOf: (matter: string): string => `/administration/reading/${matter}`,
  secondApprovals: '/administration/second-approvals',
  secondApproval: '/administration/second-approvals/:request',
  decideSecondApproval: '/administration/second-approvals/:request/decision',
  secondApprovalOf: (id: string): string => `/administration/second-approvals/${id}`,
  fallback: '/administration/fallback-approver',
  changeRoles: '/administration/posts/:post/roles',
  exemption: '/exemptions/:type/:id',
  exemptionOf: (named: ExemptNamed): string => addressOfPart(`/exemptions/${named.paper}/${named.id}`, named),
  lifting: '/exemptions/:type/:id/lift',
  liftingOf: (named: ExemptNamed): string => addressOfPart(`/exemptions/${named.paper}/${named.id}/lift`, named),
  viewing: '/viewing',
  endViewing: '/viewing/end',
  setSubject: '/administration/people/:person/sign-in',
  subjectOf: (person: string): string => `/administration/people/${person}/sign-in`,
} as const;
