import type { WorkflowKind } from '@golden-thread/domain/task';

/** The function each kind runs as, by its exported name. The worker's start-up check holds this table against the bundle. */
export const workflowTypeOf: Readonly<Record<WorkflowKind, string>> = {
  'annual-cycle': 'annualCycle',
  'service-year': 'serviceYear',
  'review-round': 'reviewRound',
  'recovery-plan': 'recoveryPlan',
  'performance-report': 'performanceReport',
  'appraisal-round': 'appraisalRound',
  'daily-digest': 'dailyDigest',
};
