import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { ServiceReviewMissed } from './events';
import type { ReviewRefusal } from './refusals';
import type { Round } from './round';
import { type ServiceReview, serviceReviewStream } from './service-review';
import { reviewTransitions, roundTransitions } from './transitions';

export interface DecidedClose {
  readonly round: Round;
  /** The reviews without a standing submission, now missed. */
  readonly missed: readonly ServiceReview[];
  readonly events: readonly ServiceReviewMissed[];
}

/**
 * Closes a round on its date, whoever has not submitted: reviews that stand open or returned become missed, all others stay.
 * Refusal: RoundNotOpen (closed already, or its date has not come).
 */
export function decideClose(
  round: Round,
  reviews: readonly ServiceReview[],
  today: CalendarDate,
): Outcome<DecidedClose, Refusal<ReviewRefusal>> {
  const closed = roundTransitions.next(round.state, 'close');
  if (closed === null || today < round.closesOn) return refuse('RoundNotOpen', { state: round.state });
  const missed = reviews.flatMap((review) => {
    const state = reviewTransitions.next(review.state, 'close');
    return state === null ? [] : [{ ...review, state, version: review.version + 1 }];
  });
  return accept({
    round: { ...round, state: closed, version: round.version + 1 },
    missed,
    events: missed.map((review): ServiceReviewMissed => ({
      name: 'ServiceReviewMissed',
      stream: serviceReviewStream(review.id),
      payload: { roundId: round.id, serviceId: review.serviceId },
    })),
  });
}
