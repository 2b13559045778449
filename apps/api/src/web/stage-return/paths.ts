/** Addresses of what stages of the year ask of people. */
export const stageReturnPaths = {
  one: '/stage-returns/:return',
  completion: '/stage-returns/:return/completion',
  decision: '/stage-returns/:return/decision',
  of: (id: string, page?: 'completion' | 'decision'): string => `/stage-returns/${id}${page === undefined ? '' : `/${page}`}`,
} as const;
