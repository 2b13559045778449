import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { ServiceReviewChased } from './events';
import type { ReviewRefusal } from './refusals';
import { type ServiceReview, serviceReviewStream } from './service-review';

/** The reviews the policy team chases: those that nobody has handed in. Refused (NoReviewToChase) when none is left. */
export function decideChase(
  reviews: readonly ServiceReview[],
  message: string,
): Outcome<readonly ServiceReviewChased[], Refusal<ReviewRefusal>> {
  const waiting = reviews.filter(({ state }) => state === 'open' || state === 'returned' || state === 'missed');
  if (waiting.length === 0) return refuse('NoReviewToChase');
  return accept(
    waiting.map((review): ServiceReviewChased => ({
      name: 'ServiceReviewChased',
      stream: serviceReviewStream(review.id),
      payload: { roundId: review.roundId, serviceId: review.serviceId },
      ...(isBlank(message) ? {} : { wording: { message } }),
    })),
  );
}
