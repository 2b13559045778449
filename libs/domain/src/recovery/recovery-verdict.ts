/** What a panel can say to a month. Only 'satisfied' ends a plan (Ribble Valley 6.6: "until the panel are satisfied"). */
export const recoveryVerdicts = ['satisfied', 'not-yet', 'escalate'] as const;
export type RecoveryVerdict = (typeof recoveryVerdicts)[number];
