import type { PaperInParts } from '@golden-thread/domain/contribution/contribution';

/** Addresses of what is handed out of a paper: for whoever submits it, beside the paper; for the colleague, of their own. */
export const contributionPaths = {
  handOut: { 'service-review': '/reviews/:review/parts', 'figure-sheet': '/measures/figures/:sheet/parts' },
  toReview: '/contributions/service-review/:review',
  toSheet: '/contributions/figure-sheet/:sheet',
  reviewForService: '/reviews/:review/for-service',
  sheetForService: '/measures/figures/:sheet/for-service',
  handOutOf: (paper: PaperInParts, id: string): string => contributionPaths.handOut[paper].replace(/:[a-z]+/, id),
  forServiceOf: (paper: PaperInParts, id: string): string => (paper === 'service-review' ? contributionPaths.reviewForService : contributionPaths.sheetForService).replace(/:[a-z]+/, id),
  of: (paper: PaperInParts, id: string): string => `/contributions/${paper}/${id}`,
} as const;
