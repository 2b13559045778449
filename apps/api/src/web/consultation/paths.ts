/** Addresses of the register of consultations. */
export const consultationPaths = {
  list: '/consultations',
  enter: '/consultations/new',
  one: '/consultations/:consultation',
  result: '/consultations/:consultation/result',
  use: '/consultations/:consultation/uses',
  withdrawal: '/consultations/:consultation/withdrawal',
  of: (consultation: string, part?: 'result' | 'uses' | 'withdrawal'): string => `/consultations/${consultation}${part === undefined ? '' : `/${part}`}`,
} as const;
