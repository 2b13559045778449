import { type Actor, decidedByOwnHand } from '../authority';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import { nextReviewState } from './next-review-state';
import type { ServiceReviewSignedOff } from './review-events';
import type { ReviewRefusal } from './review-refusals';
import { serviceReviewStream } from './review-stream';
import type { ServiceReview } from './service-review';

/**
 * Whether a director may sign off a submitted review. Nobody signs off what they submitted, through any post or as anybody's deputy.
 *
 * Refusals: NotAwaitingSignOff, ReviewDecidedByAuthor.
 */
export function decideSignOff(
  review: ServiceReview,
  by: Actor,
): Outcome<{ readonly review: ServiceReview; readonly event: ServiceReviewSignedOff }, Refusal<ReviewRefusal>> {
  const state = nextReviewState(review.state, 'sign-off');
  if (state === null) return refuse('NotAwaitingSignOff', { state: review.state });
  if (decidedByOwnHand(by, review.submittedBy)) return refuse('ReviewDecidedByAuthor');
  return accept({
    review: { ...review, state, returnReasons: [], version: review.version + 1 },
    event: {
      name: 'ServiceReviewSignedOff',
      stream: serviceReviewStream(review.id),
      payload: { roundId: review.roundId, serviceId: review.serviceId },
    },
  });
}
