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
