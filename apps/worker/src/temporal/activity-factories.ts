import type { Database } from '@golden-thread/persistence';
import { appraisalRoundActivities } from './appraisal-round.activities';
import { serviceYearActivities } from './service-year.activities';
import { annualCycleActivities } from './annual-cycle.activities';
import { dailyDigestActivities } from './daily-digest.activities';
import { performanceReportActivities } from './performance-report.activities';
import { recoveryPlanActivities } from './recovery-plan.activities';
import { reviewRoundActivities } from './review-round.activities';

/** Every workflow's activities, by the kind of the workflow they serve. A workflow's builder adds its factory here. */
export const activityFactories: Readonly<Record<string, (database: Database) => object>> = {
  'annual-cycle': annualCycleActivities,
  'recovery-plan': recoveryPlanActivities,
  'review-round': reviewRoundActivities,
  'performance-report': performanceReportActivities,
  'service-year': serviceYearActivities,
  'appraisal-round': appraisalRoundActivities,
  'daily-digest': dailyDigestActivities,
};
