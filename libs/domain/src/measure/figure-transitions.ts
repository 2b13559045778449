import type { FigureState } from './figure-state';

export type FigureMove = 'enter' | 'verify' | 'return' | 'correct';

/**
 * The legal moves of a figure. Each entry and each correction makes a new version; verification settles a version. What was
 * verified is changed only by a correction with a reason, which asks for verification again.
 */
export const figureTransitions: Readonly<Record<FigureState, Partial<Readonly<Record<FigureMove, FigureState>>>>> = {
  awaited: { enter: 'entered' },
  entered: { enter: 'entered', verify: 'verified', return: 'returned', correct: 'entered' },
  returned: { enter: 'entered', correct: 'entered' },
  verified: { correct: 'entered' },
};
