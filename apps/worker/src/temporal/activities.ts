import { checkEvidence, nextStepOfDeskAssessment, remindOfDeskAssessment, tellOfLateness } from '@golden-thread/application/assessment/desk-steps';
import { announceFollowUp, checkWorkshopEvidence, joinLateScores, nextStepOfWorkshop, remindOfWorkshop } from '@golden-thread/application/assessment/workshop-steps';
import type { StepRequest, StepUseCase } from '@golden-thread/application/engine/workflow-steps';
import { nextStepOfDigest, sendDigest } from '@golden-thread/application/notice/daily-digest-steps';
import {
  closeAppraisalWindow,
  nextStepOfAppraisalRound,
  openAppraisalWindow,
  remindOfObjectives,
} from '@golden-thread/application/plan/appraisal-round-steps';
import { askForObjectives, nextStepOfServiceYear, openUnitPlans, remindOfPlans } from '@golden-thread/application/plan/service-year-steps';
import {
  askForMonthlyUpdate,
  countMissedMonth,
  endRelapseWatch,
  nextStepOfRecoveryPlan,
  remindOfRecoveryPlan,
} from '@golden-thread/application/recovery/recovery-plan-steps';
import { moveReportDates, nextStepOfReport, openReport, remindOfReport } from '@golden-thread/application/report/report-steps';
import {
  closeRound,
  moveRoundDates,
  nextStepOfRound,
  openReviews,
  pickExceptions,
  remindOfReviews,
} from '@golden-thread/application/review/review-round-steps';
import {
  askForMonthlyFigures,
  askForReturns,
  askPeopleOutsideServices,
  endYear,
  reorganiseServices,
  nextStepOfYear,
  noteOverdueReturns,
  openStages,
  putPlanChangesIntoEffect,
  remindWhoeverHasOpenWork,
} from '@golden-thread/application/timetable/annual-cycle-steps';
import type { Id } from '@golden-thread/domain/shared/id';
import type { Refusal } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { AnnualCycleActivities } from '@golden-thread/workflows/annual-cycle.workflow';
import type { AppraisalRoundActivities } from '@golden-thread/workflows/appraisal-round.workflow';
import type { DailyDigestActivities } from '@golden-thread/workflows/daily-digest.workflow';
import type { DeskAssessmentActivities } from '@golden-thread/workflows/desk-assessment.workflow';
import type { PerformanceReportActivities } from '@golden-thread/workflows/performance-report.workflow';
import type { RecoveryPlanActivities } from '@golden-thread/workflows/recovery-plan.workflow';
import type { ReviewRoundActivities } from '@golden-thread/workflows/review-round.workflow';
import type { ServiceYearActivities } from '@golden-thread/workflows/service-year.workflow';
import type { Answered } from '@golden-thread/workflows/shared/follow-rows';
import type { WorkshopActivities } from '@golden-thread/workflows/workshop.workflow';
import { ApplicationFailure } from '@temporalio/common';

/** Every activity there is. One that a workflow calls and nobody carries out does not compile; nor does a name that two kinds give to different things. */
export type Activities = AnnualCycleActivities &
  AppraisalRoundActivities &
  DailyDigestActivities &
  DeskAssessmentActivities &
  PerformanceReportActivities &
  RecoveryPlanActivities &
  ReviewRoundActivities &
  ServiceYearActivities &
  WorkshopActivities;

interface ActivitiesOf {
  readonly database: Database;
  /** Whether Temporal knows the attributes by which runs are found on its pages. */
  readonly isSearchable: () => boolean;
}

/** The activities of all workflows, each a use case of the same name. */
export function bindActivities({ database, isSearchable }: ActivitiesOf): Activities {
  const bind =
    <Subject extends Id, Phase extends string, Step extends string>(useCase: StepUseCase<Subject, Phase, Step>) =>
    async (request: StepRequest<Subject>): Promise<Answered<Phase, Step>> => {
      const outcome = await useCase(database, request);
      if (!outcome.ok) throw failureOf(outcome.refusal);
      return { ...outcome.value, searchable: isSearchable() };
    };
  return {
    nextStepOfYear: bind(nextStepOfYear), openStages: bind(openStages), askForReturns: bind(askForReturns), askForMonthlyFigures: bind(askForMonthlyFigures),
    putPlanChangesIntoEffect: bind(putPlanChangesIntoEffect), reorganiseServices: bind(reorganiseServices), noteOverdueReturns: bind(noteOverdueReturns),
    remindWhoeverHasOpenWork: bind(remindWhoeverHasOpenWork), askPeopleOutsideServices: bind(askPeopleOutsideServices), endYear: bind(endYear),

    nextStepOfServiceYear: bind(nextStepOfServiceYear), openUnitPlans: bind(openUnitPlans), askForObjectives: bind(askForObjectives),
    remindOfPlans: bind(remindOfPlans),

    nextStepOfAppraisalRound: bind(nextStepOfAppraisalRound), openAppraisalWindow: bind(openAppraisalWindow),
    remindOfObjectives: bind(remindOfObjectives), closeAppraisalWindow: bind(closeAppraisalWindow),

    nextStepOfRound: bind(nextStepOfRound), openReviews: bind(openReviews), moveRoundDates: bind(moveRoundDates), pickExceptions: bind(pickExceptions),
    closeRound: bind(closeRound), remindOfReviews: bind(remindOfReviews),

    nextStepOfRecoveryPlan: bind(nextStepOfRecoveryPlan), askForMonthlyUpdate: bind(askForMonthlyUpdate), countMissedMonth: bind(countMissedMonth),
    endRelapseWatch: bind(endRelapseWatch), remindOfRecoveryPlan: bind(remindOfRecoveryPlan),

    nextStepOfReport: bind(nextStepOfReport), openReport: bind(openReport), moveReportDates: bind(moveReportDates), remindOfReport: bind(remindOfReport),

    nextStepOfDigest: bind(nextStepOfDigest), sendDigest: bind(sendDigest),

    nextStepOfWorkshop: bind(nextStepOfWorkshop), joinLateScores: bind(joinLateScores), announceFollowUp: bind(announceFollowUp), checkWorkshopEvidence: bind(checkWorkshopEvidence),
    remindOfWorkshop: bind(remindOfWorkshop),

    nextStepOfDeskAssessment: bind(nextStepOfDeskAssessment), checkEvidence: bind(checkEvidence), tellOfLateness: bind(tellOfLateness),
    remindOfDeskAssessment: bind(remindOfDeskAssessment),
  };
}

/** A refusal by a rule, as Temporal hears it: by its code, and final, because asking again changes nothing. Codes and ids only. */
const failureOf = ({ code, details }: Refusal): ApplicationFailure =>
  ApplicationFailure.create({ type: code, message: `Refused: ${code}`, nonRetryable: true, details: details ? [details] : [] });
