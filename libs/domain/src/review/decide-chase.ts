import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { ServiceReviewChased } from './events';
import type { ReviewRefusal } from './refusals';
import { type ServiceReview, serviceReviewStream } from './service-review';

/** Whether nobody has handed it in: it waits for the service. */
export const isNotSubmitted = ({ state }: Pick<ServiceReview, 'state'>): boolean => state === 'open' || state === 'returned' || state === 'missed';

/** The reviews the policy team chases: those that nobody has handed in, and those that wait for their director. Refused (NoReviewToChase) when none is left. */
export function decideChase(
  reviews: readonly ServiceReview[],
  message: string,
): Outcome<readonly ServiceReviewChased[], Refusal<ReviewRefusal>> {
  const waiting = reviews.filter((review) => isNotSubmitted(review) || review.state === 'submitted');
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
