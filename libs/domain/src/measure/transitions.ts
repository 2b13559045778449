/** The legal moves of a figure and of a sheet of figures. */

import type { FigureState } from './figure';

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

/** Where a sheet of figures stands: waiting for its owner, for the verifier, sent back to the owner, or all verified. */
export type SheetState = 'open' | 'entered' | 'returned' | 'verified';

export type SheetMove = 'enter' | 'verify' | 'return' | 'correct' | 'add';

/**
 * The legal moves of a sheet: one owner's figures of one service for one quarter. Entered again while it waits; a correction
 * after verification puts it before the verifier once more, a measure added to it before the owner.
 */
export const sheetTransitions: Readonly<Record<SheetState, Partial<Readonly<Record<SheetMove, SheetState>>>>> = {
  open: { enter: 'entered', add: 'open' },
  entered: { enter: 'entered', verify: 'verified', return: 'returned', correct: 'entered', add: 'entered' },
  returned: { enter: 'entered', correct: 'entered', add: 'returned' },
  verified: { enter: 'entered', correct: 'entered', add: 'open' },
};
