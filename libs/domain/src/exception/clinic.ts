import type { CalendarDate } from '../calendar';
import type { CauseCode } from './cause-code';
import type { ClinicOutcome } from './clinic-outcome';
import type { ClinicQuestion } from './clinic-question';
import type { ClinicSeat } from './clinic-seat';

/** A meeting on one exception, called by the corporate review. Source: ribble-valley 6.1 to 6.6. */
export interface Clinic {
  readonly id: string;
  readonly reference: string;
  readonly exceptionId: string;
  readonly roundId: string;
  readonly serviceId: string;
  readonly measureId: string | null;
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
