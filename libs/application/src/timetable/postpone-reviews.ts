import type { ServiceReviewExtended } from '@golden-thread/domain/review/events';
import { roundStream, serviceReviewStream } from '@golden-thread/domain/review/service-review';
import type { RoundId, ServiceId, YearId } from '@golden-thread/domain/shared/id';
import type { ReviewMove, RoundToMove } from '@golden-thread/domain/timetable/postpone-reviews';
import type { TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import { findRound, roundIdIn } from '@golden-thread/persistence/review/rounds';
import { listServiceReviewsOf } from '@golden-thread/persistence/review/service-reviews';
import { listReviewsToMove, redateReviews } from '@golden-thread/persistence/timetable/reviews-to-move';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** The round whose reviews an edit would move; null for an edit of anything else. */
export const roundOfEdit = (year: YearId, edit: TimetableEdit): RoundId | null =>
  edit.kind === 'postpone-reviews' || edit.kind === 'redate-reviews' ? roundIdIn(year, edit.quarter) : null;

/** That round with its reviews; null while it has not opened. */
export async function findRoundToMove(reading: Reading, id: RoundId): Promise<RoundToMove | null> {
  const round = await findRound(reading, id);
  return round === undefined ? null : { state: round.state, closesOn: round.closesOn, reviews: await listReviewsToMove(reading, id) };
}

/** Moves services' reviews with their open tasks, each with an event of its own that gives the reason. */
export async function moveReviews(work: UnitOfWork, id: RoundId, { reviews, reason }: { readonly reviews: readonly ReviewMove[]; readonly reason: string }): Promise<void> {
  const services = new Map((await listServiceReviewsOf(work, id)).map((review) => [review.id, review.serviceId]));
  redateReviews(work, reviews);
  for (const { reviewId, from, to } of reviews) {
    const payload = { roundId: id, serviceId: services.get(reviewId) as ServiceId, from, to };
    work.record({ name: 'ServiceReviewExtended', stream: serviceReviewStream(reviewId), payload, wording: { reason } } satisfies ServiceReviewExtended);
  }
}

/** A round is held before its reviews are looked at, so that no submission comes between. */
export async function lockRound(work: UnitOfWork, id: RoundId): Promise<void> {
  await work.lock(roundStream(id));
}
