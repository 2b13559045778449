/** The legal moves of a set of plan types. An approved one is never changed: another takes its place from a later year on. */

import { stateMachine } from '../shared/state-machine';

export const planTypeSetTransitions = stateMachine('draft', {
  draft: { change: 'draft', propose: 'proposed', discard: 'discarded' },
  proposed: { approve: 'approved', return: 'draft' },
  approved: {},
  discarded: {},
});
export type PlanTypeSetState = keyof typeof planTypeSetTransitions.moves;
