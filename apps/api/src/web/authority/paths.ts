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
  exemptionOf: (paper: string, id: string): string => `/exemptions/${paper}/${id}`,
  lifting: '/exemptions/:type/:id/lift',
  liftingOf: (paper: string, id: string): string => `/exemptions/${paper}/${id}/lift`,
  setSubject: '/administration/people/:person/sign-in',
  subjectOf: (person: string): string => `/administration/people/${person}/sign-in`,
} as const;
