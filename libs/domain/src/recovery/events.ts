import type { CalendarDate, Month } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { Id, PersonId } from '../shared/id';
import type { RecoveryVerdict } from './recovery-plan';

/** On the stream 'recovery-plan'. What people wrote stands in `wording`. */
export type RecoveryEvent =
  | DomainEvent<'RecoveryPlanOpened', { reference: string; originType: string; originId: Id; dueOn: CalendarDate }, 'recovery-plan'>
  /** Whoever had asked for it took that back, before anybody had written in it. */
  | DomainEvent<'RecoveryPlanWithdrawn', { reference: string }, 'recovery-plan'>
  | DomainEvent<'RecoveryPlanDrafted', { reference: string }, 'recovery-plan'>
  | DomainEvent<'RecoveryPlanSubmitted', { reference: string; version: number }, 'recovery-plan'>
  | DomainEvent<'RecoveryPlanReturned', { reference: string; version: number }, 'recovery-plan'>
  /** `conditions`: under how many, where there are any; what they are stands in `wording`, by number. */
  | DomainEvent<'RecoveryPlanApproved', { reference: string; version: number; firstUpdateDueOn: CalendarDate; conditions?: number }, 'recovery-plan'>
  /** `number`: counted from 1. */
  | DomainEvent<'RecoveryConditionMet', { reference: string; number: number }, 'recovery-plan'>
  | DomainEvent<'RecoveryUpdateRequested', { reference: string; month: Month; dueOn: CalendarDate }, 'recovery-plan'>
  | DomainEvent<'RecoveryUpdateMissed', { reference: string; month: Month; dueOn: CalendarDate }, 'recovery-plan'>
  | DomainEvent<'RecoveryUpdateSubmitted', { reference: string; month: Month; value: string | null; late: boolean }, 'recovery-plan'>
  | DomainEvent<'RecoveryVerdictRecorded', { reference: string; months: readonly Month[]; verdict: RecoveryVerdict; presentIds: readonly PersonId[] }, 'recovery-plan'>
  | DomainEvent<'RecoveryPlanClosed', { reference: string; relapseWatchUntil: CalendarDate }, 'recovery-plan'>
  /** The measure fell back to red while it was watched; a new plan carries on, linked to this one. */
  | DomainEvent<'RecoveryPlanRelapsed', { reference: string; newReference: string }, 'recovery-plan'>
  | DomainEvent<'RecoveryRelapseWatchEnded', { reference: string }, 'recovery-plan'>;
