import type { CalendarDate, Month } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { Id, PersonId, RecoveryPlanId } from '../shared/id';
import type { RecoveryVerdict } from './recovery-plan';

/** On the stream 'recovery-plan'. What people wrote stands in `wording`. */
export type RecoveryEvent =
  | DomainEvent<'RecoveryPlanOpened', { reference: string; originType: string; originId: Id; dueOn: CalendarDate }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanDrafted', { reference: string }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanSubmitted', { reference: string; version: number }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanReturned', { reference: string; version: number }, RecoveryPlanId>
  /** `conditions`: under how many, where there are any; what they are stands in `wording`, by number. */
  | DomainEvent<'RecoveryPlanApproved', { reference: string; version: number; firstUpdateDueOn: CalendarDate; conditions?: number }, RecoveryPlanId>
  /** `number`: counted from 1. */
  | DomainEvent<'RecoveryConditionMet', { reference: string; number: number }, RecoveryPlanId>
  | DomainEvent<'RecoveryUpdateRequested', { reference: string; month: Month; dueOn: CalendarDate }, RecoveryPlanId>
  | DomainEvent<'RecoveryUpdateMissed', { reference: string; month: Month; dueOn: CalendarDate }, RecoveryPlanId>
  | DomainEvent<'RecoveryUpdateSubmitted', { reference: string; month: Month; value: string | null; late: boolean }, RecoveryPlanId>
  | DomainEvent<'RecoveryVerdictRecorded', { reference: string; months: readonly Month[]; verdict: RecoveryVerdict; presentIds: readonly PersonId[] }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanClosed', { reference: string; relapseWatchUntil: CalendarDate }, RecoveryPlanId>
  /** The measure fell back to red while it was watched; a new plan carries on, linked to this one. */
  | DomainEvent<'RecoveryPlanRelapsed', { reference: string; newReference: string }, RecoveryPlanId>
  | DomainEvent<'RecoveryRelapseWatchEnded', { reference: string }, RecoveryPlanId>;
