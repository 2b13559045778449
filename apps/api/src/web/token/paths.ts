/** Addresses of bearer tokens, for the administrator. */
export const tokenPaths = {
  list: '/administration/tokens',
  make: '/administration/tokens/new',
  end: '/administration/tokens/:token/end',
  endOf: (id: string): string => `/administration/tokens/${id}/end`,
} as const;
