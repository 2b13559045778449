/** A clinic: its questions, its seats, its outcomes and where it stands. */

import type { CalendarDate } from '../calendar/dates';
import type { ClinicId, ExceptionId, MeasureId, PersonId, RoundId, ServiceId } from '../shared/id';

/**
 * Why a measure is off: the three causes a clinic asks for (ribble-valley 6.5), and three that practice adds (practice.md C5).
 */
export const causeCodes = {
  capability: 'Capability: we do not yet know how',
  capacity: 'Capacity: too few people or hours',
  resources: 'Resources: money, equipment or systems',
  demand: 'Demand: more or other work than planned',
  data: 'Data: the figure is late or not reliable',
  external: 'External: outside the council',
} as const;
export type CauseCode = keyof typeof causeCodes;

/** What a clinic may end with; several at once. Source: ribble-valley 6.1 and 6.6. */
export const clinicOutcomes = {
  'action-plan': 'Develop an action plan, or revise the existing one',
  'more-updates': 'Ask for more frequent updates',
  'resource-shift': 'Shift resources, or give additional support',
  recognition: 'Formally recognise good performance',
  'recovery-plan': 'Agree a recovery plan',
} as const;
export type ClinicOutcome = keyof typeof clinicOutcomes;

/** The five questions of a clinic, word for word in sense. Source: ribble-valley 6.5. */
export const clinicQuestions = {
  met: 'Have targets been met?',
  why: 'If not, why have they not been achieved?',
  turn: 'What can be done to turn this work around?',
  lack: 'Is the problem caused by a lack of capability, capacity or resources?',
  shift: 'Is there an opportunity to prioritise or shift resources?',
} as const;
export type ClinicQuestion = keyof typeof clinicQuestions;

export const clinicQuestionKeys = Object.keys(clinicQuestions) as readonly ClinicQuestion[];

/** Who may ask for a clinic, at any time. Source: ribble-valley 6.2 (Corporate Management Team, Overview and Scrutiny, service areas). */
export const clinicRequesters = {
  'corporate-review': 'the corporate review',
  scrutiny: 'Overview and Scrutiny',
  service: 'the service itself',
} as const;
export type ClinicRequester = keyof typeof clinicRequesters;

/** The three without whom a clinic cannot be held, each in person or by a named substitute. Source: ribble-valley 6.3. */
export const clinicSeats = {
  'committee-chair': 'Chair of the service committee',
  director: 'Director',
  'service-manager': 'Service manager',
} as const;
export type ClinicSeat = keyof typeof clinicSeats;

export const clinicSeatKeys = Object.keys(clinicSeats) as readonly ClinicSeat[];

/**
 * A meeting on one exception, called by the corporate review; or on a measure or a service's plan, asked for by management team,
 * Overview and Scrutiny or the service itself. Source: ribble-valley 6.1 to 6.6.
 */
export interface Clinic {
  readonly id: ClinicId;
  readonly reference: string;
  /** Null where it was asked for outside the corporate review. */
  readonly exceptionId: ExceptionId | null;
  /** The round that looks after it: the one whose corporate review called it, else the one then open or next to open. */
  readonly roundId: RoundId;
  readonly serviceId: ServiceId;
  /** Null: it is about the service's plan, or its missing review. */
  readonly measureId: MeasureId | null;
  readonly requestedBy: ClinicRequester;
  readonly requesterId: PersonId | null;
  /** Why it was called. */
  readonly reason: string;
  readonly state: ClinicState;
  readonly meetsOn: CalendarDate;
  readonly record: ClinicRecord | null;
  /** What those who come are to have read; null until whoever presents it has written it. */
  readonly briefing: ClinicBriefing | null;
  readonly version: number;
}

/** Withdrawn: the decision that called it was taken back. */
export const clinicStates = ['called', 'held', 'withdrawn'] as const;
export type ClinicState = (typeof clinicStates)[number];

/** How many characters a clinic's texts hold, whoever sends them. */
export const clinicLimits = { reason: 2000, answer: 4000, briefing: 8000, name: 200, agreed: 10 } as const;

export interface ClinicBriefing {
  readonly text: string;
  readonly writtenOn: CalendarDate;
}

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
