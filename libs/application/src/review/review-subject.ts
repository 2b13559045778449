import type { ThingType } from '@golden-thread/domain';
import { type Round, serviceReviewStream } from '@golden-thread/domain/review';

/** A service review as the subject of tasks: 'Housing, quarter 1 2026/27'. */
export const reviewSubject = (
  reviewId: string,
  service: string,
  round: Pick<Round, 'year' | 'quarter'>,
): { type: ThingType; id: string; label: string } => ({
  ...serviceReviewStream(reviewId),
  label: `${service}, quarter ${round.quarter} ${round.year}`,
});
