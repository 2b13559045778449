import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';

/** What can be said about a rehearsal. What it found is kept with it, and is no event: nothing has happened. */
export type RehearsalEvent =
  | DomainEvent<'RehearsalAsked', { readonly year: FinancialYear; readonly name: string; readonly runs: number }, 'rehearsal'>
  | DomainEvent<'RehearsalStopped', { readonly year: FinancialYear }, 'rehearsal'>;
