/** What a corporate review talks about: the kinds of exception, what the manager reports, what the review decides. */

import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { Stream } from '../shared/domain-event';
import type { ClinicId, ExceptionId, MeasureId, PersonId, RoundId, ServiceId } from '../shared/id';
import type { CauseCode } from './clinic';

export const exceptionStream = (id: ExceptionId): Stream<'exception'> => ({ type: 'exception', id });
export const clinicStream = (id: ClinicId): Stream<'clinic'> => ({ type: 'clinic', id });

/** What a corporate review may decide about an exception, in the order of the form. */
export const decisionKinds = {
  note: { says: 'Note', means: 'Nothing more to do' },
  recognise: { says: 'Recognise', means: 'Say well done, where staff and public see it' },
  watch: { says: 'Watch', means: 'Look at it again next quarter' },
  clinic: { says: 'Call a clinic', means: 'The committee chair, the director and the manager meet on it' },
  'recovery-plan': { says: 'Ask for a recovery plan', means: 'Monthly updates until a panel is satisfied' },
} as const;
export type DecisionKind = keyof typeof decisionKinds;

/**
 * The rules by which a corporate review picks what to talk about, in the order in which they are tried: the first that fits gives a
 * measure its exception. Shipped with the product; `reportNeeded`: no decision before the manager's report with options.
 *
 * Source: ribble-valley 5.1 and 5.3, "performing particularly well or particularly badly"; a missing value is an exception and is
 * never dropped (source-systems B2).
 */
export const exceptionKinds = {
  missing: { title: 'No figure', tone: 'missing', reportNeeded: true, decisions: ['note', 'watch', 'clinic', 'recovery-plan'] },
  red: { title: 'Red', tone: 'bad', reportNeeded: true, decisions: ['note', 'watch', 'clinic', 'recovery-plan'] },
  worsening: { title: 'Amber and worsening', tone: 'bad', reportNeeded: true, decisions: ['note', 'watch', 'clinic', 'recovery-plan'] },
  'doing-well': { title: 'Doing particularly well', tone: 'good', reportNeeded: false, decisions: ['recognise', 'note'] },
  late: { title: 'No service review', tone: 'missing', reportNeeded: false, decisions: ['note', 'watch', 'clinic'] },
} as const satisfies Record<string, ExceptionRule>;

export type ExceptionKind = keyof typeof exceptionKinds;

interface ExceptionRule {
  readonly title: string;
  readonly tone: 'good' | 'bad' | 'missing';
  readonly reportNeeded: boolean;
  readonly decisions: readonly DecisionKind[];
}

/** Something the rules picked: a measure's figure, or (measureId null) a service without a review. */
export interface FoundException {
  readonly kind: ExceptionKind;
  readonly serviceId: ServiceId;
  readonly measureId: MeasureId | null;
  /** Why, as stable codes the page words. */
  readonly because: readonly ExceptionReason[];
}

export type ExceptionReason = 'no-figure' | 'not-verified' | 'red' | 'amber-and-worsening' | 'best-ever' | 'ten-percent-better' | 'no-review';

/** How much a report and a decision hold, whoever sends them: characters, or how many. */
export const exceptionLimits = { text: 4000, optionText: 500, resource: 200, options: 10, servicesTold: 200, together: 500 } as const;

/**
 * What the manager tells the corporate review about a bad or missing figure: why, what was done, and what could be done.
 * Source: chesterfield 5.1 ("exception reports and options for improvement"); fields by practice.md C5.
 */
export interface ExceptionReport {
  readonly causeCode: CauseCode;
  readonly cause: string;
  readonly impact: string;
  readonly done: string;
  readonly options: readonly ImprovementOption[];
  /** Which option is recommended: its place in the list, from 0. Null in a report that is not finished. */
  readonly recommended: number | null;
  readonly backOnTargetBy: CalendarDate | null;
}

export interface ImprovementOption {
  readonly title: string;
  /** What it costs, in words or pounds as the manager writes it. */
  readonly cost: string;
  readonly benefit: string;
  readonly risk: string;
}

/** What the corporate review decided about an exception. */
export interface ExceptionDecision {
  readonly decision: DecisionKind;
  readonly reason: string;
  /** The option chosen from the report, by its place; null where none was. */
  readonly option: number | null;
  readonly resources: ResourceAlignment | null;
  /** The day of the clinic, where one is called. */
  readonly clinicOn: CalendarDate | null;
  /** Why it was decided without the manager's report; null or missing where there was one, or none was needed. */
  readonly withoutReport?: string | null;
  readonly decidedBy: readonly PersonId[];
  readonly decidedAt: Instant;
}

/** Source: chesterfield 5.1, "aligning resources to improve areas of greatest need". Amount as people write it. */
export interface ResourceAlignment {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

/** One exception of one round, from the moment a rule picked it to the corporate review's decision. */
export interface ExceptionCase {
  readonly id: ExceptionId;
  readonly reference: string;
  readonly roundId: RoundId;
  readonly kind: ExceptionKind;
  readonly serviceId: ServiceId;
  readonly measureId: MeasureId | null;
  readonly because: readonly ExceptionReason[];
  readonly state: ExceptionState;
  readonly report: ExceptionReport | null;
  /** Every person who contributed to the report; none of them may decide the exception. */
  readonly reportedBy: readonly PersonId[];
  readonly decision: ExceptionDecision | null;
  readonly version: number;
}

/** `withdrawn`: the frozen figures no longer give it. */
export type ExceptionState = 'raised' | 'reported' | 'decided' | 'withdrawn';
