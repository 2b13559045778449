/**
 * Working days that each part of a recovery plan is given, from the day it is asked for. The sources name none but the monthly
 * update; these keep draft, decision and verdict within a month of each other.
 */
export const recoveryDeadlines = { draft: 10, redraft: 5, decision: 10, verdict: 10 } as const;
