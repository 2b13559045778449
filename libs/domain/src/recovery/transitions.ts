import type { RecoveryPlanState } from './recovery-plan';

type Act = 'submit' | 'return' | 'approve' | 'ask-for-update' | 'update' | 'verdict-not-yet' | 'verdict-escalate' | 'verdict-satisfied' | 'end-watch' | 'relapse';

/**
 * Every legal move of a recovery plan. There is no way out of the monthly loop but the panel's "satisfied": that is the whole
 * point of it. An update may come while the last one still awaits its verdict: the panel then judges both with one verdict.
 */
export const recoveryTransitions: Readonly<Record<RecoveryPlanState, Partial<Record<Act, RecoveryPlanState>>>> = {
  drafting: { submit: 'awaiting-decision' },
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
};
