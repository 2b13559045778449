import { type CalendarDate } from '../calendar/dates';
import { type CouncilDate } from '../calendar/working-calendar';
import { inWorkingDays } from '../calendar/working-days';
import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { ServiceReviewReturned } from './events';
import type { ReviewRefusal } from './refusals';
import { type ReturnReason, type ServiceReview, serviceReviewStream } from './service-review';
import { reviewTransitions } from './transitions';

const twoWorkingDaysOn = inWorkingDays(2);

/** A returned review is due again two working days on, or on the service's own date where that is later. */
export function reviewDueAgainOn(review: Pick<ServiceReview, 'dueOn'>, on: CouncilDate): CalendarDate {
  const again = twoWorkingDaysOn(on);
  return review.dueOn > again ? review.dueOn : again;
}

/**
 * Whether a director may return a submitted review: only with a reason for at least one section, and each named section needs one.
 *
 * Refusals: NotAwaitingSignOff, ReviewDecidedByAuthor, ReturnReasonMissing (details: the sections without a reason).
 */
export function decideReturn(
  review: ServiceReview,
  reasons: readonly ReturnReason[],
  by: Actor,
): Outcome<{ readonly review: ServiceReview; readonly event: ServiceReviewReturned }, Refusal<ReviewRefusal>> {
  const state = reviewTransitions.next(review.state, 'return');
  if (state === null) return refuse('NotAwaitingSignOff', { state: review.state });
  if (isSelfApproval(by, review.submittedBy)) return refuse('ReviewDecidedByAuthor');
  const silent = reasons.filter(({ reason }) => isBlank(reason)).map(({ section }) => section);
  if (reasons.length === 0 || silent.length > 0) return refuse('ReturnReasonMissing', { sections: silent });
  return accept({
    review: { ...review, state, returnReasons: reasons, lastReturn: { answers: review.answers, reasons }, version: review.version + 1 },
    event: {
      name: 'ServiceReviewReturned',
      stream: serviceReviewStream(review.id),
      payload: { roundId: review.roundId, serviceId: review.serviceId, sections: reasons.map(({ section }) => section) },
      wording: Object.fromEntries(reasons.map(({ section, reason }) => [section, reason])),
    },
  });
}
