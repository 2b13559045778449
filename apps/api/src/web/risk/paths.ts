type RiskPage = 'review' | 'state' | 'corporate';

/** Addresses of risks. `:risk` is a reference (RK-4) or an id. */
export const riskPaths = {
  list: '/risks',
  enter: '/risks/new',
  matrix: '/risks/matrix',
  risk: '/risks/:risk',
  review: '/risks/:risk/review',
  state: '/risks/:risk/state',
  corporate: '/risks/:risk/corporate',
  of: (named: string, page?: RiskPage): string => `/risks/${named}${page ? `/${page}` : ''}`,
} as const;
