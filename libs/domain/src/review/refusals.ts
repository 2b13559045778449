import type { CalendarDate } from '../calendar/dates';
import type { RoundState } from './round';
import type { ReviewSection, ReviewState } from './service-review';

/** Why a decision about a round or a service review was refused, and what each refusal tells. `service`: its name. */
export interface ReviewRefusals {
  readonly NotYourService: { readonly service: string };
  readonly NotYourDirectorate: { readonly service: string };
  readonly ReviewNotOpen: { readonly state: ReviewState };
  readonly SectionsIncomplete: { readonly sections: readonly ReviewSection[] };
  readonly NotAwaitingSignOff: { readonly state: ReviewState };
  readonly ReviewDecidedByAuthor: null;
  /** `sections`: those returned without a reason; none: no section was named at all. */
  readonly ReturnReasonMissing: { readonly sections: readonly ReviewSection[] };
  readonly NoReviewToChase: null;
  readonly NoteMissing: null;
  readonly ReviewAlreadySubmitted: { readonly state: ReviewState };
  readonly ExtensionNotLater: { readonly dueOn: CalendarDate };
  readonly ExtensionBeyondClose: { readonly closesOn: CalendarDate };
  readonly RoundNotOpen: { readonly state: RoundState };
  readonly RoundNotClosed: { readonly state: RoundState };
  readonly ExceptionsUndecided: { readonly undecided: number };
  readonly ReviewNotFound: null;
  readonly RoundNotFound: null;
  readonly IssueForNobody: null;
  readonly AttendeeUnknown: null;
  readonly NothingLeftToConfirm: null;
  readonly FeedbackQuarterMissing: null;
  readonly FeedbackUnreadable: { readonly faults: readonly string[] };
}
export type ReviewRefusal = keyof ReviewRefusals | 'ReasonMissing';
