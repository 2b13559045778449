import type { SheetState } from './sheet-state';

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
