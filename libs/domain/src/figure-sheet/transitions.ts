/** The legal moves of a figure and of a sheet of figures. */

import { stateMachine } from '../shared/state-machine';

/**
 * The legal moves of a figure. Each entry and each correction makes a new version; verification settles a version. What was
 * verified is changed only by a correction with a reason, which asks for verification again.
 */
export const figureTransitions = stateMachine('awaited', {
  awaited: { enter: 'entered' },
  entered: { enter: 'entered', verify: 'verified', return: 'returned', correct: 'entered' },
  returned: { enter: 'entered', correct: 'entered' },
  verified: { correct: 'entered' },
});

/** Where a sheet of figures stands: waiting for its owner, for the verifier, sent back to the owner, or all verified. */
export type SheetState = keyof typeof sheetTransitions.moves;

/**
 * The legal moves of a sheet: one owner's figures of one service for one quarter. Entered again while it waits; a correction puts it
 * before the verifier once more, an import that is undone takes its figures out of the sheet again, a measure added after verification before the owner. What may be verified or returned is said by its
 * figures, not by the sheet: an import may enter some of them while the sheet waits for its owner.
 */
export const sheetTransitions = stateMachine('open', {
  open: { enter: 'entered', verify: 'verified', return: 'returned', correct: 'entered', add: 'open' },
  entered: { enter: 'entered', verify: 'verified', return: 'returned', correct: 'entered', add: 'entered', 'take-back': 'open' },
  returned: { enter: 'entered', verify: 'verified', return: 'returned', correct: 'entered', add: 'returned' },
  verified: { enter: 'entered', verify: 'verified', return: 'returned', correct: 'entered', add: 'open' },
});
