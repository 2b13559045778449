import type { CalendarDate, Month } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { Id, PersonId, RecoveryPlanId } from '../shared/id';
import type { RecoveryVerdict } from './recovery-plan';

/** On the stream 'recovery-plan'. What people wrote stands in `wording`. */
export type RecoveryEvent =
  | DomainEvent<'RecoveryPlanOpened', { reference: string; originType: string; originId: Id; dueOn: CalendarDate }, RecoveryPlanId>
  /** Whoever had asked for it took that back, before anybody had written in it. */
  | DomainEvent<'RecoveryPlanWithdrawn', { reference: string }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanDrafted', { reference: string }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanSubmitted', { reference: string; version: number }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanReturned', { reference: string; version: number }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanApproved', { reference: string; version: number; firstUpdateDueOn: CalendarDate }, RecoveryPlanId>
  | DomainEvent<'RecoveryUpdateRequested', { reference: string; month: Month; dueOn: CalendarDate }, RecoveryPlanId>
  | DomainEvent<'RecoveryUpdateMissed', { reference: string; month: Month; dueOn: CalendarDate }, RecoveryPlanId>
  | DomainEvent<'RecoveryUpdateSubmitted', { reference: string; month: Month; value: string | null; late: boolean }, RecoveryPlanId>
  | DomainEvent<'RecoveryVerdictRecorded', { reference: string; months: readonly Month[]; verdict: RecoveryVerdict; presentIds: readonly PersonId[] }, RecoveryPlanId>
  | DomainEvent<'RecoveryPlanClosed', { reference: string; relapseWatchUntil: CalendarDate }, RecoveryPlanId>
  /** The measure fell back to red while it was watched; a new plan carries on, linked to this one. */
  | DomainEvent<'RecoveryPlanRelapsed', { reference: string; newReference: string }, RecoveryPlanId>
  | DomainEvent<'RecoveryRelapseWatchEnded', { reference: string }, RecoveryPlanId>;
