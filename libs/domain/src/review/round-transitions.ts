import type { RoundState } from './round';

/** Every legal move of a round; the spec checks that each state is reached and left. */
export const roundTransitions = [
  { from: 'open', act: 'close', to: 'closed' },
  { from: 'closed', act: 'conclude', to: 'concluded' },
] as const satisfies readonly { from: RoundState; act: string; to: RoundState }[];
