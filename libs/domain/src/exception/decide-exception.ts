import type { Actor } from '../authority/actor';
import { isSelfApproval, contributorsOf } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { RoundState } from '../review/round';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
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
}

export interface DecidingContext {
  readonly roundState: RoundState;
  readonly by: Actor;
  readonly now: Instant;
  readonly today: CalendarDate;
}

type Refused = Refusal<ExceptionRefusal>;

function obstacle(exception: ExceptionCase, verdict: ExceptionVerdict, context: DecidingContext): Refused | null {
  const rule = exceptionKinds[exception.kind];
  const allowed: readonly DecisionKind[] = rule.decisions;
  if (context.roundState !== 'closed') return { code: 'CorporateReviewNotOpen', details: { state: context.roundState } };
  if (isSelfApproval(context.by, exception.reportedBy)) return { code: 'ExceptionDecidedByAuthor' };
  if (!allowed.includes(verdict.decision)) return { code: 'DecisionNotForThisKind', details: { allowed } };
  if (rule.reportNeeded && exception.report === null) return { code: 'ReportMissing' };
  if (verdict.reason.trim() === '') return { code: 'ReasonMissing' };
  if (verdict.decision !== 'clinic') return null;
  if (verdict.clinicOn === null) return { code: 'ClinicDateMissing' };
  return verdict.clinicOn < context.today ? { code: 'ClinicDatePast', details: { clinicOn: verdict.clinicOn } } : null;
}

/**
 * What the corporate review decides about one exception: only what is open to its kind (good news is recognised or noted), with a
 * reason; bad and missing figures only once their report is there; a clinic only with its day.
 *
 * Refusals: ExceptionNotOpen, CorporateReviewNotOpen, ExceptionDecidedByAuthor, DecisionNotForThisKind (details: what is open), ReportMissing,
 * ReasonMissing, ClinicDateMissing, ClinicDatePast.
 */
export function decideException(
  exception: ExceptionCase,
  verdict: ExceptionVerdict,
  context: DecidingContext,
): Outcome<{ readonly exception: ExceptionCase; readonly event: ExceptionDecided }, Refused> {
  const state = exceptionTransitions.next(exception.state, 'decide');
  if (state === null) return refuse('ExceptionNotOpen', { state: exception.state });
  const stands = obstacle(exception, verdict, context);
  if (stands !== null) return { ok: false, refusal: stands };
  const clinicOn = verdict.decision === 'clinic' ? verdict.clinicOn : null;
  const decision: ExceptionDecision = { ...verdict, clinicOn, decidedBy: contributorsOf(context.by), decidedAt: context.now };
  const { roundId, serviceId, measureId } = exception;
  return accept({
    exception: { ...exception, state, decision, version: exception.version + 1 },
    event: {
      name: 'ExceptionDecided',
      stream: exceptionStream(exception.id),
      payload: { roundId, serviceId, measureId, decision: verdict.decision, option: verdict.option, clinicOn },
      wording: { reason: verdict.reason },
    },
  });
}
