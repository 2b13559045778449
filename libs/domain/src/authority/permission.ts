import type { Actor, Role } from './actor';
import { isWithinScopes } from './token-scope';

/** What a route or a use case may ask of a person. A role gives the right to ask; relation and committee then decide. */
export type Permission =
  | 'tasks.see'
  | 'tasks.contribute'
  | 'actions.see'
  | 'actions.write'
  | 'risks.see'
  | 'risks.write'
  | 'risks.configure'
  | 'consultations.write'
  | 'lessons.write'
  | 'external-challenges.write'
  | 'recognition.see'
  | 'recognition.write'
  | 'plans.see'
  | 'plans.write'
  | 'plans.decide'
  | 'plans.publish'
  | 'plan-types.approve'
  | 'measures.see'
  | 'measures.enter'
  | 'measures.verify'
  | 'measures.configure'
  | 'measures.audit'
  | 'reviews.see'
  | 'reviews.submit'
  | 'reviews.decide'
  | 'reviews.run'
  | 'corporate-review.decide'
  | 'clinics.request'
  | 'recovery.see'
  | 'recovery.write'
  | 'recovery.decide'
  | 'recovery.judge'
  | 'reports.see'
  | 'reports.compose'
  | 'reports.challenge'
  | 'reports.exempt'
  | 'assessments.see'
  | 'assessments.take-part'
  | 'assessments.run'
  | 'timetable.see'
  | 'timetable.change'
  | 'timetable.approve'
  | 'returns.complete'
  | 'returns.decide'
  | 'timetable.rehearse'
  | 'clock.move'
  | 'organisation.see'
  | 'people.view-as'
  | 'organisation.change'
  | 'committees.change'
  | 'history.see'
  | 'history.see-all'
  | 'history.withhold'
  | 'access-log.see'
  | 'tokens.manage'
  | 'imports.run'
  | 'feed.run'
  | 'deliveries.see'
  | 'deliveries.retry';

const everyone: readonly Permission[] = [
  'tasks.see', 'actions.see', 'risks.see', 'plans.see', 'measures.see', 'reviews.see', 'recovery.see', 'reports.see', 'recognition.see', 'assessments.see', 'assessments.take-part',
  'timetable.see', 'organisation.see', 'history.see', 'returns.complete',
];

const officer: readonly Permission[] = [
  ...everyone, 'tasks.contribute', 'actions.write', 'risks.write', 'consultations.write', 'lessons.write', 'external-challenges.write', 'recognition.write', 'measures.enter', 'measures.verify', 'plans.write', 'reviews.submit', 'recovery.write',
];

/** Which permissions each role gives. One table, so that a reader sees the whole of it. */
const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  'policy-officer': [
    ...officer, 'risks.configure', 'measures.configure', 'plans.publish', 'plan-types.approve', 'reviews.run', 'corporate-review.decide', 'clinics.request', 'reports.compose', 'reports.exempt',
    'assessments.run', 'timetable.change', 'timetable.approve', 'timetable.rehearse', 'clock.move', 'imports.run', 'history.see-all', 'people.view-as', 'returns.decide',
  ],
  director: [...officer, 'assessments.run', 'plans.decide', 'plan-types.approve', 'returns.decide', 'reviews.decide', 'corporate-review.decide', 'clinics.request', 'recovery.decide', 'recovery.judge', 'timetable.approve', 'timetable.rehearse'],
  'service-manager': [...officer, 'assessments.run', 'plans.decide', 'returns.decide', 'clinics.request', 'timetable.approve'],
  'unit-manager': [...officer, 'assessments.run', 'plans.decide', 'returns.decide'],
  employee: [...everyone, 'tasks.contribute', 'actions.write', 'measures.enter', 'plans.write'],
  'lead-member': [...everyone, 'reports.challenge', 'recovery.judge'],
  'committee-chair': [...everyone, 'reports.challenge', 'recovery.judge'],
  'scrutiny-member': [...everyone, 'reports.challenge', 'clinics.request'],
  'democratic-services': [...everyone, 'committees.change', 'reports.challenge', 'reports.exempt'],
  auditor: [...everyone, 'measures.audit', 'history.see-all', 'access-log.see'],
  administrator: [...everyone, 'tasks.contribute', 'organisation.change', 'tokens.manage', 'imports.run', 'history.withhold'],
  operator: [...everyone, 'tasks.contribute', 'deliveries.see', 'deliveries.retry'],
  // Of a service account by which the HR system tells of people; it sees nothing else.
  'hr-feed': ['feed.run'],
};

/** Whether a post with these roles gives the permission. */
export const rolesGive = (roles: readonly Role[], permission: Permission): boolean => roles.some((role) => permissionsOf[role].includes(permission));

/** Every role that gives a permission, in their order. */
export const rolesThatGive = (permission: Permission): readonly Role[] => (Object.keys(permissionsOf) as Role[]).filter((role) => permissionsOf[role].includes(permission));

/** Whether it gives nothing but to see: all that is left while somebody sees the pages as another. */
const isToSee = (permission: Permission): boolean => /\.see(-all)?$/.test(permission);

/**
 * Whether any role the actor holds on the day gives the permission; for an API client also whether its token reaches as far. The engine may do
 * what its workflows ask.
 */
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.via === 'engine' ||
  (rolesGive(actor.roles, permission) && (actor.viewedBy === undefined || isToSee(permission)) && (actor.token === undefined || isWithinScopes(actor.token.scopes, permission)));
