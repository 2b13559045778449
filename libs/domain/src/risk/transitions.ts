/** The legal moves of a risk, and of its place in the corporate register. */

import { stateMachine } from '../shared/state-machine';

/** An accepted risk is lived with, and looked at again all the same; a closed one cannot happen any more. */
export const riskTransitions = stateMachine('open', {
  open: { review: 'open', accept: 'accepted', close: 'closed' },
  accepted: { review: 'accepted', reopen: 'open', close: 'closed' },
  closed: { reopen: 'open' },
});
export type RiskState = keyof typeof riskTransitions.moves;

/** Above appetite a risk is proposed; the policy team takes it up or leaves it to its service, and takes it off when it is below again. */
export const corporateTransitions = stateMachine('none', {
  none: { propose: 'proposed' },
  proposed: { take: 'corporate', leave: 'left', withdraw: 'none' },
  corporate: { 'take-off': 'none' },
  left: { propose: 'proposed', withdraw: 'none' },
});
export type CorporateState = keyof typeof corporateTransitions.moves;
