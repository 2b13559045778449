import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { PostId, ServiceId } from '../shared/id';
import type { LedgerLineChange } from './ledger';
import type { CarryForwardState, VirementState } from './transitions';
import type { VirementDecider } from './virement';

/** What happens to money. Amounts in pounds; reasons travel as wording. Streams: a line, a virement, a carry-forward; the ledger's and the rules' are the council's. */
export type MoneyEvent =
  | DomainEvent<'BudgetLineAdded', { readonly title: string; readonly serviceId: ServiceId; readonly firstYear: FinancialYear; readonly amounts: readonly string[] }, 'budget-line'>
  | DomainEvent<'BudgetLineRevised', { readonly title: string; readonly firstYear: FinancialYear; readonly was: readonly string[]; readonly becomes: readonly string[] }, 'budget-line'>
  | DomainEvent<'VirementProposed', { readonly reference: string; readonly year: FinancialYear; readonly amount: string; readonly decider: VirementDecider; readonly deciderPostId: PostId | null }, 'virement'>
  | DomainEvent<'VirementDecided', { readonly reference: string; readonly amount: string; readonly state: VirementState }, 'virement'>
  | DomainEvent<'CarryForwardProposed', { readonly year: FinancialYear; readonly serviceId: ServiceId; readonly amount: string; readonly deciderPostId: PostId | null }, 'carry-forward'>
  | DomainEvent<'CarryForwardDecided', { readonly year: FinancialYear; readonly amount: string; readonly state: CarryForwardState }, 'carry-forward'>
  | DomainEvent<'LedgerLoaded', { readonly month: string; readonly file: string | null; readonly costCentres: number; readonly serviceIds: readonly ServiceId[]; readonly accountantPostIds: readonly PostId[] }, 'council'>
  /** What the ledger says otherwise of a service's cost centres in a month, on the service's stream; of those that no budget line names, on the council's. */
  | DomainEvent<'LedgerOfServiceChanged', { readonly month: string; readonly lines: readonly LedgerLineChange[] }, 'service'>
  | DomainEvent<'LedgerOfNobodyChanged', { readonly month: string; readonly lines: readonly LedgerLineChange[] }, 'council'>
  | DomainEvent<'LedgerConfirmed', { readonly month: string; readonly serviceId: ServiceId }, 'council'>
  | DomainEvent<'MoneyRulesSet', { readonly headOfService: string; readonly director: string; readonly section151PostId: PostId | null }, 'council'>
  | DomainEvent<'AccountantNamed', { readonly serviceId: ServiceId; readonly postId: PostId | null }, 'council'>;
