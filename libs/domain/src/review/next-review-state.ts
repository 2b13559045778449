import { reviewTransitions, type ReviewAct } from './review-transitions';
import type { ReviewState } from './service-review';

/** The state an act leads to from a state, or null where the table has no such move. */
export const nextReviewState = (from: ReviewState, act: ReviewAct): ReviewState | null =>
  reviewTransitions.find((move) => move.from === from && move.act === act)?.to ?? null;
