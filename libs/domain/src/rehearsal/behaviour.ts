/** How people behave in a rehearsal: what rules do not say, and a year depends on all the same. */

import type { CalendarDate } from '../calendar/dates';
import type { Quarter } from '../calendar/financial-year';
import type { CouncilDate } from '../calendar/working-calendar';
import type { ClinicOutcome } from '../exception/clinic';
import type { DecisionKind, ExceptionCase, ExceptionKind } from '../exception/exception-case';
import type { RecoveryVerdict } from '../recovery/recovery-plan';
import type { ChallengeBody } from '../report/performance-report';
import type { MeasureId, PersonId } from '../shared/id';
import type { RehearsedTask, RehearsedThing } from './rehearsal';

/** A task that has just been asked. `time`: how often this was asked about the thing before, so that a task returned is told from the first. */
export interface TaskAsked extends Pick<RehearsedTask, 'kind' | 'thing' | 'serviceId' | 'postId' | 'openedOn' | 'dueOn'> {
  readonly time: number;
}

/**
 * What people do where the rules leave it to them. It answers the same to the same question, in whatever order it is asked, so that two
 * rehearsals that differ in one assumption differ in nothing else.
 */
export interface Behaviour {
  /** The day on which the council plan is published and the cascade of plans begins. */
  readonly councilPlanOn: CalendarDate;
  /** The day on which somebody does it, as far as it is theirs to say; null: never. */
  doneOn(task: TaskAsked): CalendarDate | null;
  /** Whether whoever decides it sends it back once, instead of agreeing. */
  isReturned(task: TaskAsked): boolean;
  isAway(personId: PersonId, on: CalendarDate): boolean;
  /** What the figure of a measure turns out to be: the exception that its level makes; null: within tolerance. A missing one shows by itself. */
  exceptionOf(measureId: MeasureId, quarter: Quarter): Exclude<ExceptionKind, 'missing' | 'late'> | null;
  /** What the corporate review would decide about an exception, were it free to. */
  decisionOn(exception: Pick<ExceptionCase, 'id' | 'kind'>): DecisionKind;
  /** The day on which a clinic that is called now meets. */
  clinicMeetsOn(clinic: RehearsedThing, called: CouncilDate): CalendarDate;
  clinicEndsWith(clinic: RehearsedThing): readonly ClinicOutcome[];
  /** What a panel says to the months of a recovery plan that it judges. */
  verdictOn(task: TaskAsked): RecoveryVerdict;
  /** How many challenges members of a body write on a day about a report that it has before it. */
  challengesOn(report: { readonly thing: RehearsedThing; readonly body: ChallengeBody; readonly meetsOn: CalendarDate }, on: CalendarDate): number;
}
