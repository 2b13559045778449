import type { Actor, Role } from './actor';
import { isWithinScopes } from './token-scope';

/** What a route or a use case may ask of a person. A role gives the right to ask; relation and committee then decide. */
export type Permission =
  | 'tasks.see'
  | 'plans.see'
  | 'plans.write'
  | 'plans.decide'
  | 'plans.publish'
  | 'measures.see'
  | 'measures.enter'
  | 'measures.verify'
  | 'measures.configure'
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
  | 'timetable.see'
  | 'timetable.change'
  | 'clock.move'
  | 'organisation.see'
  | 'organisation.change'
  | 'history.see'
  | 'history.see-all'
  | 'history.withhold'
  | 'access-log.see'
  | 'tokens.manage'
  | 'imports.run'
  | 'deliveries.see'
  | 'deliveries.retry';

const everyone: readonly Permission[] = [
  'tasks.see', 'plans.see', 'measures.see', 'reviews.see', 'recovery.see', 'reports.see', 'timetable.see', 'organisation.see', 'history.see',
];

const officer: readonly Permission[] = [
  ...everyone, 'measures.enter', 'measures.verify', 'plans.write', 'reviews.submit', 'recovery.write',
];

/** Which permissions each role gives. One table, so that a reader sees the whole of it. */
const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  'policy-officer': [
    ...officer, 'measures.configure', 'plans.publish', 'reviews.run', 'corporate-review.decide', 'clinics.request', 'reports.compose', 'reports.exempt',
    'timetable.change', 'clock.move', 'imports.run', 'history.see-all',
  ],
  director: [...officer, 'plans.decide', 'reviews.decide', 'corporate-review.decide', 'clinics.request', 'recovery.decide', 'recovery.judge'],
  'service-manager': [...officer, 'plans.decide', 'clinics.request'],
  'unit-manager': [...officer, 'plans.decide'],
  employee: [...everyone, 'measures.enter', 'plans.write'],
  'lead-member': [...everyone, 'reports.challenge', 'recovery.judge'],
  'committee-chair': [...everyone, 'reports.challenge', 'recovery.judge'],
  'scrutiny-member': [...everyone, 'reports.challenge', 'clinics.request'],
  auditor: [...everyone, 'history.see-all', 'access-log.see'],
  administrator: [...everyone, 'organisation.change', 'tokens.manage', 'imports.run', 'history.withhold'],
  operator: [...everyone, 'deliveries.see', 'deliveries.retry'],
};

/** Whether a post with these roles gives the permission. */
export const rolesGive = (roles: readonly Role[], permission: Permission): boolean => roles.some((role) => permissionsOf[role].includes(permission));

/**
 * Whether any role the actor holds on the day gives the permission; for an API client also whether its token reaches as far. The engine may do
 * what its workflows ask.
 */
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.via === 'engine' ||
  (rolesGive(actor.roles, permission) && (actor.token === undefined || isWithinScopes(actor.token.scopes, permission)));
