import type { RecoveryPlanState, RecoveryUpdate, RecoveryVerdict } from '@golden-thread/domain/recovery';

/** Where a plan stands, in words. */
export const stateWords: Readonly<Record<RecoveryPlanState, string>> = {
  drafting: 'Being drafted',
  'awaiting-decision': 'Waiting for the director’s decision',
  'monthly-updates': 'Running: monthly updates',
  'awaiting-verdict': 'Running: waiting for the panel’s verdict',
  'relapse-watch': 'Closed: watched for a relapse',
  ended: 'Closed',
};

/** What a panel said, in words. */
export const verdictWords: Readonly<Record<RecoveryVerdict, string>> = {
  satisfied: 'Satisfied',
  'not-yet': 'Not yet satisfied',
  escalate: 'Escalated',
};

/** How a plan goes, by its manager's own judgement; with the level that gives it its shape and colour. */
export const planStatuses: Readonly<Record<RecoveryUpdate['planStatus'], { word: string; level: string }>> = {
  'on-track': { word: 'On track', level: 'green' },
  'at-risk': { word: 'At risk', level: 'amber' },
  'off-track': { word: 'Off track', level: 'red' },
};
