/** Where a recovery plan stands. */
export const recoveryPlanStates = ['drafting', 'awaiting-decision', 'monthly-updates', 'awaiting-verdict', 'relapse-watch', 'ended'] as const;
export type RecoveryPlanState = (typeof recoveryPlanStates)[number];
