import type { CalendarDate } from '../calendar/dates';
import type { RoundState } from '../review/round';
import type { ClinicQuestion, ClinicSeat, ClinicState } from './clinic';
import type { DecisionKind, ExceptionState, ImprovementOption } from './exception-case';

/** Why a decision about an exception or a clinic was refused, and what each refusal tells. */
export interface ExceptionRefusals {
  readonly ExceptionNotFound: null;
  readonly ExceptionNotOpen: { readonly state: ExceptionState };
  readonly ReportNotNeeded: null;
  readonly OptionMissing: null;
  /** `option`: which of them, from 1; `part`: what of it is missing. */
  readonly OptionIncomplete: { readonly option: number; readonly part: keyof ImprovementOption };
  readonly RecommendationMissing: null;
  readonly CauseMissing: null;
  readonly ReportMissing: { readonly reference: string };
  readonly NothingToDecide: null;
  readonly DecisionNotForThisKind: { readonly allowed: readonly DecisionKind[] };
  readonly ClinicDateMissing: null;
  readonly CorporateReviewNotOpen: { readonly state: RoundState };
  readonly ClinicNotFound: null;
  readonly MayNotAskForClinic: null;
  readonly ClinicCalledAlready: { readonly reference: string };
  readonly NoRoundToCome: null;
  readonly ClinicSubjectNotFound: null;
  readonly ClinicNotCalled: { readonly state: ClinicState };
  readonly BriefingMissing: null;
  readonly ClinicNotYet: { readonly meetsOn: CalendarDate };
  readonly QuorumMissing: { readonly seat: ClinicSeat };
  readonly QuestionUnanswered: { readonly question: ClinicQuestion };
  readonly OutcomeMissing: null;
  readonly RecoveryNeedsMeasure: null;
  readonly ExceptionDecidedByAuthor: { readonly reference: string };
}
export type ExceptionRefusal = keyof ExceptionRefusals | 'NotYourService' | 'ReasonMissing';
