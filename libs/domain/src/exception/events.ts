import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { ClinicId, ExceptionId, MeasureId, RoundId, ServiceId } from '../shared/id';
import type { CauseCode, ClinicOutcome, ClinicRequester } from './clinic';
import type { DecisionKind, ExceptionKind, ExceptionReason } from './exception-case';

type About = { readonly roundId: RoundId; readonly serviceId: ServiceId; readonly measureId: MeasureId | null };

export type ExceptionRaised = DomainEvent<'ExceptionRaised', About & { kind: ExceptionKind; because: readonly ExceptionReason[] }, 'exception'>;
export type ExceptionWithdrawn = DomainEvent<'ExceptionWithdrawn', About, 'exception'>;
export type ExceptionReported = DomainEvent<'ExceptionReported', About & { causeCode: CauseCode; options: number; recommended: number }, 'exception'>;
export type ExceptionDecided = DomainEvent<
  'ExceptionDecided',
  About & { decision: DecisionKind; option: number | null; clinicOn: CalendarDate | null },
  'exception'
>;
/** `requestedBy` is missing from the first ones, which the corporate review called. */
export type ClinicCalled = DomainEvent<'ClinicCalled', About & { exceptionId: ExceptionId | null; meetsOn: CalendarDate; requestedBy?: ClinicRequester }, 'clinic'>;
export type ClinicRescheduled = DomainEvent<'ClinicRescheduled', About & { from: CalendarDate; to: CalendarDate }, 'clinic'>;
/** What those who come are to have read; `again`: it was written before. */
export type ClinicBriefed = DomainEvent<'ClinicBriefed', About & { meetsOn: CalendarDate; again: boolean }, 'clinic'>;
export type ClinicHeld = DomainEvent<'ClinicHeld', About & { outcomes: readonly ClinicOutcome[]; causeCodes: readonly CauseCode[] }, 'clinic'>;
/** Whoever had called it took that back. */
export type ClinicWithdrawn = DomainEvent<'ClinicWithdrawn', About & { exceptionId: ExceptionId | null; meetsOn: CalendarDate }, 'clinic'>;
/** From which a recovery plan is opened, whether by the corporate review itself or by a clinic. */
export type RecoveryPlanRequested = DomainEvent<'RecoveryPlanRequested', About & { exceptionId: ExceptionId | null; clinicId: ClinicId | null }, 'exception' | 'clinic'>;

/** Everything that happens to an exception (stream `exception`) or to its clinic (stream `clinic`). */
export type ExceptionEvent =
  | ExceptionRaised
  | ExceptionWithdrawn
  | ExceptionReported
  | ExceptionDecided
  | ClinicCalled
  | ClinicRescheduled
  | ClinicBriefed
  | ClinicHeld
  | ClinicWithdrawn
  | RecoveryPlanRequested;
