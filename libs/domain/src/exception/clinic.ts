import type { CalendarDate } from '../calendar';
import type { CauseCode } from './cause-code';
import type { ClinicOutcome } from './clinic-outcome';
import type { ClinicQuestion } from './clinic-question';
import type { ClinicRequester } from './clinic-requester';
import type { ClinicSeat } from './clinic-seat';

/**
 * A meeting on one exception, called by the corporate review; or on a measure or a service's plan, asked for by management team,
 * Overview and Scrutiny or the service itself. Source: ribble-valley 6.1 to 6.6.
 */
export interface Clinic {
  readonly id: string;
  readonly reference: string;
  /** Null where it was asked for outside the corporate review. */
  readonly exceptionId: string | null;
  /** The round that looks after it: the one whose corporate review called it, else the one then open or next to open. */
  readonly roundId: string;
  readonly serviceId: string;
  /** Null: it is about the service's plan, or its missing review. */
  readonly measureId: string | null;
  readonly requestedBy: ClinicRequester;
  readonly requesterId: string | null;
  /** Why it was called. */
  readonly reason: string;
  readonly state: ClinicState;
  readonly meetsOn: CalendarDate;
  readonly record: ClinicRecord | null;
  readonly version: number;
}

export type ClinicState = 'called' | 'held';

/** What the clinic's record holds: who sat in which seat, the five answers, the causes, and what comes of it. */
export interface ClinicRecord {
  readonly attendees: readonly ClinicAttendee[];
  readonly answers: Readonly<Record<ClinicQuestion, string>>;
  readonly causeCodes: readonly CauseCode[];
  readonly outcomes: readonly ClinicOutcome[];
  readonly actions: string;
}

export interface ClinicAttendee {
  readonly seat: ClinicSeat;
  readonly name: string;
  /** Set where somebody came in the seat holder's place: for whom. */
  readonly substituteFor: string | null;
}
