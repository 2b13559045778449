import { refusalOfWorkingDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { ServiceReviewExtended } from './events';
import type { ReviewRefusal } from './refusals';
import type { Round } from './round';
import { type ServiceReview, serviceReviewStream } from './service-review';

/**
 * Whether one service's date may be moved: later than now, before the round closes (the round waits for nobody), with a reason,
 * and only while the service has not submitted.
 *
 * Refusals: RoundNotOpen, ReviewAlreadySubmitted, ExtensionNotLater, ExtensionBeyondClose (details: the last day possible), ReasonMissing, and as
 * `refusalOfWorkingDay` does.
 */
export function decideExtension(
  review: ServiceReview,
  round: Round,
  { to, reason, ...on }: CouncilDate & { readonly to: CalendarDate; readonly reason: string },
): Outcome<{ readonly review: ServiceReview; readonly event: ServiceReviewExtended }, Refusal<ReviewRefusal | DayRefusal>> {
  if (round.state !== 'open') return refuse('RoundNotOpen', { state: round.state });
  if (review.state !== 'open' && review.state !== 'returned') return refuse('ReviewAlreadySubmitted', { state: review.state });
  if (to <= review.dueOn) return refuse('ExtensionNotLater', { dueOn: review.dueOn });
  if (to >= round.closesOn) return refuse('ExtensionBeyondClose', { closesOn: round.closesOn });
  const refused = refusalOfWorkingDay(to, on, 'to');
  if (refused !== null) return { ok: false, refusal: refused };
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({
    review: { ...review, dueOn: to, version: review.version + 1 },
    event: {
      name: 'ServiceReviewExtended',
      stream: serviceReviewStream(review.id),
      payload: { roundId: round.id, serviceId: review.serviceId, from: review.dueOn, to },
      wording: { reason },
    },
  });
}
