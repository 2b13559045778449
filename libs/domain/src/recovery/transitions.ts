/** The legal moves of a recovery plan and of a month it is asked about. */

import { stateMachine } from '../shared/state-machine';

/**
 * Every legal move of a recovery plan. One that nobody has written in is withdrawn with the decision that asked for it. There is no way out of
 * the monthly loop but the panel's "satisfied": that is the whole
 * point of it. An update may come while the last one still awaits its verdict: the panel then judges both with one verdict.
 */
export const recoveryTransitions = stateMachine('drafting', {
  drafting: { save: 'drafting', submit: 'awaiting-decision', withdraw: 'withdrawn' },
  'awaiting-decision': { return: 'drafting', approve: 'monthly-updates' },
  'monthly-updates': { 'ask-for-update': 'monthly-updates', update: 'awaiting-verdict' },
  'awaiting-verdict': {
    'ask-for-update': 'awaiting-verdict',
    update: 'awaiting-verdict',
    'verdict-not-yet': 'monthly-updates',
    'verdict-escalate': 'monthly-updates',
    'verdict-satisfied': 'relapse-watch',
  },
  'relapse-watch': { 'end-watch': 'ended', relapse: 'ended' },
  ended: {},
  withdrawn: {},
});

/** Every legal move of one month: a missed one may still be answered, an answered one is judged once. */
export const recoveryMonthTransitions = stateMachine('asked', {
  asked: { miss: 'missed', answer: 'submitted' },
  missed: { answer: 'submitted' },
  submitted: { judge: 'judged' },
  judged: {},
});
