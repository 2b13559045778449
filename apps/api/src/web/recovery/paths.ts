/** Addresses of recovery plans. `:plan` is a reference (RP-12) or an id. */
export const recoveryPaths = {
  list: '/recovery-plans',
  plan: '/recovery-plans/:plan',
  draft: '/recovery-plans/:plan/draft',
  submission: '/recovery-plans/:plan/submission',
  decision: '/recovery-plans/:plan/decision',
  update: '/recovery-plans/:plan/update',
  verdict: '/recovery-plans/:plan/verdict',
  conditions: '/recovery-plans/:plan/conditions',
  of: (reference: string, page?: 'draft' | 'submission' | 'decision' | 'update' | 'verdict' | 'conditions'): string =>
    `/recovery-plans/${reference}${page ? `/${page}` : ''}`,
} as const;
