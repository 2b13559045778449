import type { CalendarDate } from '../calendar/dates';
import type { RoundState } from '../review/round';
import type { ChallengeBody, ReportState } from './performance-report';

/** Why a decision about a half-yearly report was refused, and what each refusal tells. */
export interface ReportRefusals {
  readonly ReportNotFound: null;
  readonly RoundNotConcluded: { readonly state: RoundState };
  readonly SummaryMissing: null;
  readonly FiguresNotFrozen: null;
  readonly NotToBeComposed: { readonly state: ReportState };
  /** `bodies`: those that have finished with it. */
  readonly AlreadyChallenged: { readonly bodies: readonly ChallengeBody[] };
  readonly NotInChallenge: { readonly state: ReportState };
  readonly NotOfThisBody: { readonly body: ChallengeBody };
  readonly ChallengeTextMissing: null;
  readonly ChallengeNotFound: null;
  readonly ChallengeAnswered: null;
  readonly AnswerMissing: null;
  readonly AnsweredByChallenger: null;
  readonly BodyConcluded: { readonly body: ChallengeBody };
  readonly ChallengesUnanswered: { readonly numbers: readonly string[] };
  readonly FinishedBeforeMeeting: { readonly body: ChallengeBody; readonly meetsOn: CalendarDate };
  readonly SignedOffAlready: null;
  readonly SignOffUnexplained: null;
  readonly NotReadyToPublish: { readonly state: ReportState; readonly concluded: readonly ChallengeBody[] };
  readonly ReportContentChanged: null;
  readonly PublicationDateNotCome: { readonly publishOn: CalendarDate };
}
export type ReportRefusal = keyof ReportRefusals;
