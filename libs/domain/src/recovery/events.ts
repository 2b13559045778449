import type { CalendarDate, Month } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { RecoveryVerdict } from './recovery-plan';

/** On the stream 'recovery-plan'. What people wrote stands in `wording`. */
export type RecoveryEvent =
  | DomainEvent<'RecoveryPlanOpened', { reference: string; originType: string; originId: string; dueOn: CalendarDate }>
  | DomainEvent<'RecoveryPlanDrafted', { reference: string }>
  | DomainEvent<'RecoveryPlanSubmitted', { reference: string; version: number }>
  | DomainEvent<'RecoveryPlanReturned', { reference: string; version: number }>
  | DomainEvent<'RecoveryPlanApproved', { reference: string; version: number; firstUpdateDueOn: CalendarDate }>
  | DomainEvent<'RecoveryUpdateRequested', { reference: string; month: Month; dueOn: CalendarDate }>
  | DomainEvent<'RecoveryUpdateMissed', { reference: string; month: Month; dueOn: CalendarDate }>
  | DomainEvent<'RecoveryUpdateSubmitted', { reference: string; month: Month; value: string | null; late: boolean }>
  | DomainEvent<'RecoveryVerdictRecorded', { reference: string; months: readonly Month[]; verdict: RecoveryVerdict; presentIds: readonly string[] }>
  | DomainEvent<'RecoveryPlanClosed', { reference: string; relapseWatchUntil: CalendarDate }>
  /** The measure fell back to red while it was watched; a new plan carries on, linked to this one. */
  | DomainEvent<'RecoveryPlanRelapsed', { reference: string; newReference: string }>
  | DomainEvent<'RecoveryRelapseWatchEnded', { reference: string }>;
