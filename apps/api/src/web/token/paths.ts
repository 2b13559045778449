/** Addresses of bearer tokens: one's own, and those of the council for the administrator. */
export const tokenPaths = {
  own: '/account/tokens',
  make: '/account/tokens/new',
  end: ['/account/tokens/:token/end', '/administration/tokens/:token/end'],
  list: '/administration/tokens',
  addAccount: '/administration/service-accounts/new',
  makeForAccount: '/administration/service-accounts/:account/tokens/new',
  endOf: (id: string): string => `/account/tokens/${id}/end`,
  endOfCouncil: (id: string): string => `/administration/tokens/${id}/end`,
  makeForAccountOf: (id: string): string => `/administration/service-accounts/${id}/tokens/new`,
} as const;
