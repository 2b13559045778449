/** Addresses of one's own account, and of others' sessions for the administrator. */
export const accountPaths = {
  sessions: '/account/sessions',
  sessionsOfPerson: '/administration/people/:person/sessions',
  sessionsOf: (personId: string): string => `/administration/people/${personId}/sessions`,
} as const;
