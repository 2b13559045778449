/** The roles a post can carry. A person has the roles of the posts they hold, or deputise for, on the day. */
export const roles = [
  'policy-officer',
  'director',
  'service-manager',
  'unit-manager',
  'employee',
  'lead-member',
  'committee-chair',
  'scrutiny-member',
  'auditor',
  'administrator',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/** Roles that open more than a line of management does: who gives or holds one is decided by an administrator and a second person. */
export const powerfulRoles: readonly Role[] = ['administrator', 'auditor', 'operator', 'policy-officer'];
