import type { AppraisalRoundId, CouncilId, DeskAssessmentId, PlanId, RecoveryPlanId, ReportId, RoundId, WorkshopId, YearId } from '../shared/id';

/**
 * The workflows there are, by the name the rows, the outbox and the operator's page use. One table: a wake-up row or an outbox
 * message can name no other, and the worker refuses to start when a kind has no workflow or no activities.
 */
export const workflowKinds = [
  'annual-cycle',
  'service-year',
  'review-round',
  'recovery-plan',
  'performance-report',
  'appraisal-round',
  'workshop',
  'desk-assessment',
  'daily-digest',
] as const;
export type WorkflowKind = (typeof workflowKinds)[number];

/** Whose rows each kind of workflow follows. */
export interface SubjectOfWorkflow {
  readonly 'annual-cycle': YearId;
  /** The service's plan of the year. */
  readonly 'service-year': PlanId;
  readonly 'review-round': RoundId;
  readonly 'recovery-plan': RecoveryPlanId;
  readonly 'performance-report': ReportId;
  readonly 'appraisal-round': AppraisalRoundId;
  readonly workshop: WorkshopId;
  readonly 'desk-assessment': DeskAssessmentId;
  readonly 'daily-digest': CouncilId;
}

/** Whether a text read from a row names a workflow there is. */
export const isWorkflowKind = (text: string): text is WorkflowKind => (workflowKinds as readonly string[]).includes(text);
