import type { ChangedPlanKind } from '@golden-thread/domain/plan-change/plan-change';

type PlanChangePage = 'decision' | 'call-in' | 'withdrawal' | 'answer';

/** Addresses of changes of plans. `:change` is a reference (PC-3) or an id. */
export const planChangePaths = {
  list: '/plan-changes',
  propose: '/plan-changes/new',
  approval: '/plan-changes/approval',
  change: '/plan-changes/:change',
  decision: '/plan-changes/:change/decision',
  callIn: '/plan-changes/:change/call-in',
  withdrawal: '/plan-changes/:change/withdrawal',
  answer: '/plan-changes/:change/answer',
  of: (named: string, page?: PlanChangePage): string => `/plan-changes/${named}${page ? `/${page}` : ''}`,
  /** Proposing a change of a plan, with the objective that is meant; without one, another objective. */
  proposeOn: (kind: ChangedPlanKind, plan: string, objective?: string): string => `/plan-changes/new?plan=${kind}&of=${plan}${objective ? `&objective=${objective}` : ''}`,
} as const;
