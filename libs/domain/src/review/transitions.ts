/** The legal moves of a service review and of a round. */

import type { RoundState } from './round';
import type { ReviewState } from './service-review';

export type ReviewAct = 'submit' | 'submit-after-close' | 'sign-off' | 'return' | 'close';

/** Every legal move of a service review. What is not here is refused. */
export const reviewTransitions = [
  { from: 'open', act: 'submit', to: 'submitted' },
  { from: 'returned', act: 'submit', to: 'submitted' },
  { from: 'submitted', act: 'sign-off', to: 'signed-off' },
  { from: 'submitted', act: 'return', to: 'returned' },
  { from: 'open', act: 'close', to: 'missed' },
  { from: 'returned', act: 'close', to: 'missed' },
  { from: 'missed', act: 'submit-after-close', to: 'kept' },
  { from: 'returned', act: 'submit-after-close', to: 'kept' },
] as const satisfies readonly { from: ReviewState; act: ReviewAct; to: ReviewState }[];

/** Every legal move of a round; the spec checks that each state is reached and left. */
export const roundTransitions = [
  { from: 'open', act: 'close', to: 'closed' },
  { from: 'closed', act: 'conclude', to: 'concluded' },
] as const satisfies readonly { from: RoundState; act: string; to: RoundState }[];

/** The state an act leads to from a state, or null where the table has no such move. */
export const nextReviewState = (from: ReviewState, act: ReviewAct): ReviewState | null =>
  reviewTransitions.find((move) => move.from === from && move.act === act)?.to ?? null;
