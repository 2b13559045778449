import type { Actor } from '../authority/actor';
import { isSelfApproval, contributorsOf } from '../authority/separation-of-duties';
import { refusalOfWorkingDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import type { Instant } from '../calendar/instants';
import type { RoundState } from '../review/round';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { ExceptionDecided } from './events';
import {
  type DecisionKind,
  type ExceptionCase,
  type ExceptionDecision,
  exceptionKinds,
  exceptionStream,
  type ResourceAlignment,
} from './exception-case';
import type { ExceptionRefusal } from './refusals';
import { exceptionTransitions } from './transitions';

export interface ExceptionVerdict {
  readonly decision: DecisionKind;
  readonly reason: string;
  readonly option: number | null;
  readonly resources: ResourceAlignment | null;
  readonly clinicOn: CalendarDate | null;
  /** Why it is decided although a report is needed and has not come; null where nobody says so. */
  readonly withoutReport?: string | null;
}

export interface DecidingContext extends CouncilDate {
  readonly roundState: RoundState;
  readonly by: Actor;
  readonly now: Instant;
}

/** Whether the manager's report is needed and has not come: then a decision says why it does not wait for it. */
export const isWithoutReport = ({ kind, report }: Pick<ExceptionCase, 'kind' | 'report'>): boolean => exceptionKinds[kind].reportNeeded && report === null;

/** What may be decided of several exceptions alike; a clinic has its day and a recovery plan its measure, so they are decided one by one. */
export const togetherDecisions = ['note', 'recognise', 'watch'] as const satisfies readonly DecisionKind[];
export type TogetherDecision = (typeof togetherDecisions)[number];

type Refused = Refusal<ExceptionRefusal | DayRefusal>;

/** What keeps an exception from being decided by this person now, whatever they decide. */
function obstacle(exception: ExceptionCase, context: DecidingContext): Refused | null {
  if (context.roundState !== 'closed') return { code: 'CorporateReviewNotOpen', details: { state: context.roundState } };
  return isSelfApproval(context.by, exception.reportedBy) ? { code: 'ExceptionDecidedByAuthor', details: { reference: exception.reference } } : null;
}

/** Everything in a decision that its rule does not allow, or that it lacks. */
function verdictFaults(exception: ExceptionCase, { decision, reason, withoutReport, clinicOn }: ExceptionVerdict, context: DecidingContext): readonly Refused[] {
  const allowed: readonly DecisionKind[] = exceptionKinds[exception.kind].decisions;
  const isClinic = decision === 'clinic';
  return faultsAmong<Refused>([
    !allowed.includes(decision) && { code: 'DecisionNotForThisKind', details: { allowed } },
    isWithoutReport(exception) && isBlank(withoutReport) && { code: 'ReportMissing', details: { reference: exception.reference } },
    isBlank(reason) && { code: 'ReasonMissing' },
    isClinic && clinicOn === null && { code: 'ClinicDateMissing' },
    isClinic && clinicOn !== null && refusalOfWorkingDay(clinicOn, context, 'clinicOn'),
  ]);
}

/**
 * What the corporate review decides about one exception: only what is open to its kind (good news is recognised or noted), with a
 * reason; bad and missing figures once their report is there, or with a reason for not waiting for it; a clinic only with its day.
 *
 * Refusals: ExceptionNotOpen, CorporateReviewNotOpen, ExceptionDecidedByAuthor; and all at once DecisionNotForThisKind (details: what is open), ReportMissing,
 * ReasonMissing, ClinicDateMissing, and as `refusalOfWorkingDay` does.
 */
export function decideException(
  exception: ExceptionCase,
  verdict: ExceptionVerdict,
  context: DecidingContext,
): Outcome<{ readonly exception: ExceptionCase; readonly event: ExceptionDecided }, Refused> {
  const state = exceptionTransitions.next(exception.state, 'decide');
  if (state === null) return refuse('ExceptionNotOpen', { state: exception.state });
  const stands = obstacle(exception, context);
  const refused = refuseAll(stands === null ? verdictFaults(exception, verdict, context) : [stands]);
  if (refused) return refused;
  const withoutReport = isWithoutReport(exception) ? normalText(verdict.withoutReport ?? '') : null;
  const clinicOn = verdict.decision === 'clinic' ? verdict.clinicOn : null;
  const decision: ExceptionDecision = { ...verdict, clinicOn, withoutReport, decidedBy: contributorsOf(context.by), decidedAt: context.now };
  const { roundId, serviceId, measureId } = exception;
  return accept({
    exception: { ...exception, state, decision, version: exception.version + 1 },
    event: {
      name: 'ExceptionDecided',
      stream: exceptionStream(exception.id),
      payload: { roundId, serviceId, measureId, decision: verdict.decision, option: verdict.option, clinicOn },
      wording: { reason: verdict.reason, ...(withoutReport !== null && { withoutReport }) },
    },
  });
}
