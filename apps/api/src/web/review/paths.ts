/** Addresses of rounds, service reviews and corporate reviews. */
export const reviewPaths = {
  rounds: '/reviews',
  round: '/reviews/rounds/:round',
  chase: '/reviews/rounds/:round/chase',
  review: '/reviews/:review',
  section: '/reviews/:review/sections/:section',
  submission: '/reviews/:review/submission',
  decision: '/reviews/:review/decision',
  extension: '/reviews/:review/extension',
  corporate: '/corporate-reviews/:round',
  issue: '/corporate-reviews/:round/issue',
  roundOf: (id: string): string => `/reviews/rounds/${id}`,
  chaseOf: (id: string): string => `/reviews/rounds/${id}/chase`,
  of: (id: string, page?: 'submission' | 'decision' | 'extension'): string => `/reviews/${id}${page ? `/${page}` : ''}`,
  sectionOf: (id: string, section: string): string => `/reviews/${id}/sections/${section}`,
  corporateOf: (id: string, page?: 'issue'): string => `/corporate-reviews/${id}${page ? `/${page}` : ''}`,
} as const;
