type KeyPlanPage = 'content' | 'submission' | 'approval' | 'publication' | 'review' | 'end';

/** Addresses of key plans. `:plan` is a reference (KP-2) or an id. */
export const keyPlanPaths = {
  list: '/plans/key',
  begin: '/plans/key/new',
  plan: '/plans/key/:plan',
  content: '/plans/key/:plan/content',
  submission: '/plans/key/:plan/submission',
  approval: '/plans/key/:plan/approval',
  publication: '/plans/key/:plan/publication',
  review: '/plans/key/:plan/review',
  end: '/plans/key/:plan/end',
  of: (named: string, page?: KeyPlanPage): string => `/plans/key/${named}${page ? `/${page}` : ''}`,
} as const;
