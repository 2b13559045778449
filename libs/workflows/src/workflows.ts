import type { SubjectOfWorkflow, WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import { annualCycle } from './annual-cycle.workflow';
import { appraisalRound } from './appraisal-round.workflow';
import { dailyDigest } from './daily-digest.workflow';
import { deskAssessment } from './desk-assessment.workflow';
import { performanceReport } from './performance-report.workflow';
import { recoveryPlan } from './recovery-plan.workflow';
import { reviewRound } from './review-round.workflow';
import { serviceYear } from './service-year.workflow';
import type { WorkflowRun } from './shared/run';
import { workshop } from './workshop.workflow';

/** The function that each kind runs as. A kind without one does not compile. */
export const workflows: { readonly [Kind in WorkflowKind]: (run: WorkflowRun<SubjectOfWorkflow[Kind]>) => Promise<void> } = {
  'annual-cycle': annualCycle,
  'service-year': serviceYear,
  'review-round': reviewRound,
  'recovery-plan': recoveryPlan,
  'performance-report': performanceReport,
  'appraisal-round': appraisalRound,
  'daily-digest': dailyDigest,
  workshop,
  'desk-assessment': deskAssessment,
};

/** This is the entry of the bundle: a worker finds a workflow's function by its exported name. */
export { annualCycle, appraisalRound, dailyDigest, deskAssessment, performanceReport, recoveryPlan, reviewRound, serviceYear, workshop };
