/** Addresses of one's own account, and of others' sessions for the administrator. */
export const accountPaths = {
  sessions: '/account/sessions',
  access: '/account/access',
  absence: '/account/absence',
  endAbsence: '/account/absence/end',
  notices: '/account/notices',
  calendar: '/account/calendar',
  endCalendar: '/account/calendar/end',
  calendarFile: '/calendar/dates.ics',
  sessionsOfPerson: '/administration/people/:person/sessions',
  sessionsOf: (personId: string): string => `/administration/people/${personId}/sessions`,
} as const;
