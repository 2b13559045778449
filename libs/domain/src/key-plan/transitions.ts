/** The legal moves of a key plan. One in force is written anew where its review says so, and holds until the new text is approved. */

import { stateMachine } from '../shared/state-machine';

export const keyPlanTransitions = stateMachine('drafting', {
  drafting: { save: 'drafting', submit: 'awaiting-approval', end: 'ended' },
  'awaiting-approval': { approve: 'awaiting-approval', 'approve-last': 'in-force', return: 'drafting' },
  'in-force': { publish: 'in-force', review: 'in-force', revise: 'drafting', end: 'ended' },
  ended: {},
});
export type KeyPlanState = keyof typeof keyPlanTransitions.moves;

/** Where a key plan stands, in words. */
export const keyPlanStateNames: Readonly<Record<KeyPlanState, string>> = { drafting: 'Being written', 'awaiting-approval': 'Waits for approval', 'in-force': 'In force', ended: 'Ended' };
