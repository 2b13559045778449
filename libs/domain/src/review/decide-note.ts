import type { PersonId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { ServiceReviewNoted } from './events';
import type { ReviewRefusal } from './refusals';
import { type ServiceReview, serviceReviewStream } from './service-review';

/**
 * Whether the policy team notes how it follows up a review that nobody has handed in, and who does. Nothing changes for the service.
 *
 * Refusals: ReviewAlreadySubmitted, NoteMissing.
 */
export function decideNote(review: ServiceReview, { note, followedUpById }: { readonly note: string; readonly followedUpById: PersonId | null }): Outcome<ServiceReviewNoted, Refusal<ReviewRefusal>> {
  if (review.state !== 'open' && review.state !== 'returned' && review.state !== 'missed') return refuse('ReviewAlreadySubmitted', { state: review.state });
  if (isBlank(note)) return refuse('NoteMissing');
  const { roundId, serviceId } = review;
  return accept({ name: 'ServiceReviewNoted', stream: serviceReviewStream(review.id), payload: { roundId, serviceId, followedUpById }, wording: { note: normalText(note) } });
}
