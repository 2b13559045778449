import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { ServiceReviewExtended } from './events';
import type { ReviewRefusal } from './refusals';
import type { Round } from './round';
import { type ServiceReview, serviceReviewStream } from './service-review';

/**
 * Whether one service's date may be moved: later than now, before the round closes (the round waits for nobody), with a reason,
 * and only while the service has not submitted.
 *
 * Refusals: RoundNotOpen, ReviewAlreadySubmitted, ExtensionNotLater, ExtensionBeyondClose (details: the last day possible), ReasonMissing.
 */
export function decideExtension(
  review: ServiceReview,
  round: Round,
  extension: { readonly to: CalendarDate; readonly reason: string },
): Outcome<{ readonly review: ServiceReview; readonly event: ServiceReviewExtended }, Refusal<ReviewRefusal>> {
  if (round.state !== 'open') return refuse('RoundNotOpen');
  if (review.state !== 'open' && review.state !== 'returned') return refuse('ReviewAlreadySubmitted', { state: review.state });
  if (extension.to <= review.dueOn) return refuse('ExtensionNotLater', { dueOn: review.dueOn });
  if (extension.to >= round.closesOn) return refuse('ExtensionBeyondClose', { closesOn: round.closesOn });
  if (extension.reason.trim() === '') return refuse('ReasonMissing');
  return accept({
    review: { ...review, dueOn: extension.to, version: review.version + 1 },
    event: {
      name: 'ServiceReviewExtended',
      stream: serviceReviewStream(review.id),
      payload: { roundId: round.id, serviceId: review.serviceId, from: review.dueOn, to: extension.to },
      wording: { reason: extension.reason },
    },
  });
}
