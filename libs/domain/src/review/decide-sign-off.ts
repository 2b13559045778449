import { inWorkingDays } from '../calendar/working-days';
import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { ServiceReviewSignedOff } from './events';
import type { ReviewRefusal } from './refusals';
import { type ServiceReview, serviceReviewStream } from './service-review';
import { reviewTransitions } from './transitions';

/** A director signs off, or returns, within three working days: a round closes soon after its reviews are due. */
export const signOffDueOn = inWorkingDays(3);

/**
 * Whether a director may sign off a submitted review. Nobody signs off what they submitted, through any post or as anybody's deputy.
 *
 * Refusals: NotAwaitingSignOff, ReviewDecidedByAuthor.
 */
export function decideSignOff(
  review: ServiceReview,
  by: Actor,
): Outcome<{ readonly review: ServiceReview; readonly event: ServiceReviewSignedOff }, Refusal<ReviewRefusal>> {
  const state = reviewTransitions.next(review.state, 'sign-off');
  if (state === null) return refuse('NotAwaitingSignOff', { state: review.state });
  if (isSelfApproval(by, review.submittedBy)) return refuse('ReviewDecidedByAuthor');
  return accept({
    review: { ...review, state, returnReasons: [], version: review.version + 1 },
    event: {
      name: 'ServiceReviewSignedOff',
      stream: serviceReviewStream(review.id),
      payload: { roundId: review.roundId, serviceId: review.serviceId },
    },
  });
}
