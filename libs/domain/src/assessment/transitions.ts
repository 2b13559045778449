/** The legal moves of a workshop and a statement in it, of a desk assessment and a characteristic in it, of a practice. */

import { stateMachine } from '../shared/state-machine';

/** A workshop runs from its first statement on, also over several days, and is closed once. */
export const workshopTransitions = stateMachine('preparing', {
  preparing: { run: 'running' },
  running: { run: 'running', close: 'closed' },
  closed: {},
});

/** Scores come first and are unseen; then the spread is shown, talked about, written down, and confirmed before the next statement. */
export const statementTransitions = stateMachine('waiting', {
  waiting: { open: 'scoring', skip: 'skipped' },
  scoring: { reveal: 'discussing', skip: 'skipped' },
  discussing: { write: 'written' },
  written: { write: 'written', confirm: 'confirmed' },
  confirmed: {},
  skipped: {},
});

/** A desk assessment goes from its leads over the comparison, the management team and the audit committee; what is sent back goes to its leads again. */
export const deskTransitions = stateMachine('allocating', {
  allocating: { begin: 'assessing' },
  assessing: { 'all-agreed': 'comparing' },
  comparing: { 'send-back': 'assessing', conclude: 'management-team' },
  'management-team': { 'send-back': 'assessing', approve: 'audit-committee' },
  'audit-committee': { 'refer-back': 'management-team', receive: 'closed' },
  closed: {},
});

/** A characteristic is proposed by its lead and agreed by its reviewer; comparison and management team may have it looked at again. */
export const characteristicTransitions = stateMachine('asked', {
  asked: { propose: 'proposed' },
  proposed: { propose: 'proposed', agree: 'agreed', 'send-back': 'returned' },
  returned: { propose: 'proposed' },
  agreed: { 'send-back': 'returned' },
});

/** A practice is looked at again every year until it ends. */
export const practiceTransitions = stateMachine('in-force', {
  'in-force': { review: 'in-force', end: 'ended' },
  ended: {},
});
