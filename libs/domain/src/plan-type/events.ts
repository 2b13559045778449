import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';

type Facts = { readonly version: number; readonly name: string };

/** What happens to sets of plan types (stream `plan-type-set`). Reasons stand in `wording`. */
export type PlanTypeEvent =
  | DomainEvent<'PlanTypesDrafted', Facts & { types: number }, 'plan-type-set'>
  | DomainEvent<'PlanTypesChanged', Facts & { differences: readonly { readonly key: string; readonly change: 'added' | 'removed' | 'changed' }[] }, 'plan-type-set'>
  | DomainEvent<'PlanTypesProposed', Facts, 'plan-type-set'>
  | DomainEvent<'PlanTypesReturned', Facts, 'plan-type-set'>
  | DomainEvent<'PlanTypesApproved', Facts & { fromYear: FinancialYear; types: number }, 'plan-type-set'>
  | DomainEvent<'PlanTypesDiscarded', Facts, 'plan-type-set'>;
