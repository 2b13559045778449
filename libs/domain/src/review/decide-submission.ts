import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { ServiceReviewKept, ServiceReviewSubmitted } from './events';
import type { ReviewRefusal } from './refusals';
import type { Round } from './round';
import { sectionProgress } from './section-progress';
import { type ReviewAnswers, type ReviewAsked, type ServiceReview, serviceReviewStream, timelinessOf } from './service-review';
import { reviewTransitions } from './transitions';

export interface ReviewSubmission {
  readonly answers: ReviewAnswers;
  readonly asked: ReviewAsked;
  readonly by: Actor;
  readonly now: Instant;
  readonly today: CalendarDate;
}

export interface DecidedReviewSubmission {
  readonly review: ServiceReview;
  readonly event: ServiceReviewSubmitted | ServiceReviewKept;
}

/**
 * Whether a draft may be kept, of the sections that were on the page; the others stay as they are. It may be written as long as the
 * review can still be handed in, after the close too. Whoever writes has words in the review and will not be the one who decides it.
 *
 * Refusals: ReviewNotOpen.
 */
export function decideReviewDraft(
  review: ServiceReview,
  round: Round,
  draft: { readonly answers: Partial<ReviewAnswers>; readonly by: Actor; readonly today: CalendarDate },
): Outcome<ServiceReview, Refusal<ReviewRefusal>> {
  const closed = timelinessOf(round, review.dueOn, draft.today) === 'after-close';
  if (reviewTransitions.next(review.state, closed ? 'submit-after-close' : 'submit') === null) return refuse('ReviewNotOpen', { state: review.state });
  const answers = { ...review.answers, ...draft.answers };
  return accept({ ...review, answers, submittedBy: withContributor(review.submittedBy, draft.by), version: review.version + 1 });
}

/**
 * Whether a manager's review may be handed to the director: every section must be complete. After the close it is kept for the
 * next round instead, and marked.
 *
 * Refusals: ReviewNotOpen; SectionsIncomplete (details: the sections).
 * Source: chesterfield 5.2; "late is after the due date and before the round's close".
 */
export function decideReviewSubmission(
  review: ServiceReview,
  round: Round,
  submission: ReviewSubmission,
): Outcome<DecidedReviewSubmission, Refusal<ReviewRefusal>> {
  const timeliness = timelinessOf(round, review.dueOn, submission.today);
  const state = reviewTransitions.next(review.state, timeliness === 'after-close' ? 'submit-after-close' : 'submit');
  if (state === null) return refuse('ReviewNotOpen', { state: review.state });
  const incomplete = sectionProgress(submission.answers, submission.asked).filter((s) => s.state !== 'complete');
  if (incomplete.length > 0) return refuse('SectionsIncomplete', { sections: incomplete.map((s) => s.section) });
  const next: ServiceReview = {
    ...review,
    state,
    timeliness,
    answers: submission.answers,
    submittedAt: submission.now,
    submittedBy: withContributor(review.submittedBy, submission.by),
    returnReasons: [],
    version: review.version + 1,
  };
  return accept({ review: next, event: submissionEvent(next, timeliness) });
}

function submissionEvent(review: ServiceReview, timeliness: DecidedReviewSubmission['review']['timeliness']): DecidedReviewSubmission['event'] {
  const stream = serviceReviewStream(review.id);
  const facts = { roundId: review.roundId, serviceId: review.serviceId };
  if (timeliness === null || timeliness === 'after-close') return { name: 'ServiceReviewKept', stream, payload: facts };
  return { name: 'ServiceReviewSubmitted', stream, payload: { ...facts, timeliness, dueOn: review.dueOn } };
}
