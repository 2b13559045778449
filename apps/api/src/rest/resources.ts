import type { Type } from '@nestjs/common';
import { ActionAssignmentsResource } from './action/action-assignments.controller';
import { ActionStatusesResource } from './action/action-statuses.controller';
import { ActionsResource } from './action/actions.controller';
import { DeskAssessmentsResource } from './assessment/desk-assessments.controller';
import { FrameworkDraftsResource } from './assessment/framework-drafts.controller';
import { FrameworksResource } from './assessment/frameworks.controller';
import { PlanningThresholdsResource } from './assessment/planning-thresholds.controller';
import { PlanningPerformanceResource } from './assessment/planning-week.controller';
import { PracticesResource } from './assessment/practices.controller';
import { WorkshopsResource } from './assessment/workshops.controller';
import { PowerRequestsResource } from './authority/power-requests.controller';
import { ExemptionsResource } from './authority/exemptions.controller';
import { ReadingRulesResource } from './authority/reading-rules.controller';
import { ClockResource } from './clock/clock.controller';
import { ApiDocsPage } from './description/api-docs.page';
import { commentResources } from './comment/comments.controller';
import { contributionResources } from './contribution/contributions.controller';
import { OpenApiController } from './description/open-api.controller';
import { evidenceResources } from './evidence/evidence.controller';
import { ClinicsResource } from './exception/clinics.controller';
import { ExceptionsResource } from './exception/exceptions.controller';
import { HistoryResource } from './history/history.controller';
import { HrFeedResource } from './hr-feed/hr-feed.controller';
import { ImportsResource } from './import/imports.controller';
import { InboxResource } from './inbox/inbox.controller';
import { BasketsResource } from './basket/baskets.controller';
import { FigureSheetChasesResource } from './figure-sheet/figure-sheet-chases.controller';
import { FigureSheetExtensionsResource } from './figure-sheet/figure-sheet-extensions.controller';
import { FigureSheetsResource } from './figure-sheet/figure-sheets.controller';
import { MeasureDefinitionsResource } from './measure/measure-definitions.controller';
import { MeasuresResource } from './measure/measures.controller';
import { ScorecardResource } from './status/scorecard.controller';
import { TargetChecksResource } from './target/target-checks.controller';
import { TargetStatementsResource } from './target/target-statements.controller';
import { MoneyResource } from './money/money.controller';
import { MeasureSetUpsResource } from './measure-set-up/measure-set-ups.controller';
import { MemberTrainingResource } from './organisation/member-training.controller';
import { ReorganisationsResource } from './organisation/reorganisations.controller';
import { WorkingRulesResource } from './organisation/working-rules.controller';
import { CouncilPlansResource } from './plan/council-plans.controller';
import { PrioritiesResource } from './plan/priorities.controller';
import { PlanChangesResource } from './plan-change/plan-changes.controller';
import { PlanContentResource } from './plan/plan-content.controller';
import { PlanListsResource } from './plan/plan-lists.controller';
import { PlansResource } from './plan/plans.controller';
import { KeyPlansResource } from './key-plan/key-plans.controller';
import { PlanTypeSetsResource, PlanTypesResource } from './plan-type/plan-types.controller';
import { PlanChecksResource } from './plan/plan-checks.controller';
import { RecoveryPlansResource } from './recovery/recovery-plans.controller';
import { PerformanceReportsResource } from './report/performance-reports.controller';
import { ConsultationsResource } from './consultation/consultations.controller';
import { LessonsResource } from './lesson/lessons.controller';
import { ExternalChallengesResource } from './external-challenge/external-challenges.controller';
import { FeedbackResource } from './review/feedback.controller';
import { LedgerResource } from './money/ledger.controller';
import { MonitoringResource } from './plan/monitoring.controller';
import { RecognitionResource } from './recognition/recognition.controller';
import { RisksResource } from './risk/risks.controller';
import { RoundActsResource, RoundsResource } from './review/rounds.controller';
import { ServiceReviewsResource } from './review/service-reviews.controller';
import { ScimDiscovery } from './scim/scim-discovery.controller';
import { ScimPostsResource } from './scim/scim-posts.controller';
import { ScimUsersResource } from './scim/scim-users.controller';
import { SearchResource } from './search/search.controller';
import { StageReturnsResource } from './stage-return/stage-returns.controller';
import { TakingBackResource } from './task/taking-back.controller';
import { TasksResource } from './task/tasks.controller';
import { CalendarResource } from './timetable/calendar.controller';
import { ControlRoomResource } from './timetable/control-room.controller';
import { LatencyResource } from './timetable/latency.controller';
import { PreviewsResource } from './timetable/previews.controller';
import { RehearsalsResource } from './rehearsal/rehearsals.controller';
import { StagesResource } from './timetable/stages.controller';
import { YearsResource } from './timetable/years.controller';

const actionResources = [ActionsResource, ActionAssignmentsResource, ActionStatusesResource];
const assessmentResources = [DeskAssessmentsResource, FrameworkDraftsResource, FrameworksResource, PlanningPerformanceResource, PlanningThresholdsResource, PracticesResource, WorkshopsResource];

const authorityResources = [ExemptionsResource, PowerRequestsResource, ReadingRulesResource];

const clockResources = [ClockResource];

const consultationResources = [ConsultationsResource, LessonsResource];

const descriptionControllers = [OpenApiController, ApiDocsPage];

const exceptionResources = [ExceptionsResource, ClinicsResource];

const externalChallengeResources = [ExternalChallengesResource];

const historyResources = [HistoryResource];

const importResources = [ImportsResource, HrFeedResource];
const scimResources = [ScimDiscovery, ScimUsersResource, ScimPostsResource];

const inboxResources = [InboxResource];

const measureResources = [
  MeasuresResource, MeasureDefinitionsResource, MeasureSetUpsResource, BasketsResource, TargetChecksResource, TargetStatementsResource, ScorecardResource, FigureSheetsResource,
  FigureSheetChasesResource, FigureSheetExtensionsResource,
];

const moneyResources = [LedgerResource, MoneyResource];

const organisationResources = [MemberTrainingResource, ReorganisationsResource, WorkingRulesResource];

const planChangeResources = [PlanChangesResource];

/** The lists come first: `plans/mine` and `plans/checks` are no plan's id. */
const planResources = [MonitoringResource, PlanListsResource, PlanChecksResource, PlansResource, PlanContentResource, CouncilPlansResource, PrioritiesResource, PlanTypesResource, PlanTypeSetsResource, KeyPlansResource];

const recognitionResources = [RecognitionResource];

const recoveryResources = [RecoveryPlansResource];

const reportResources = [PerformanceReportsResource];

const reviewResources = [FeedbackResource, RoundsResource, RoundActsResource, ServiceReviewsResource];

const riskResources = [RisksResource];

const searchResources = [SearchResource];

const taskResources = [TasksResource, TakingBackResource];

const timetableResources = [
  YearsResource, StagesResource, PreviewsResource, RehearsalsResource, LatencyResource, ControlRoomResource, CalendarResource, StageReturnsResource,
];

/** Every REST resource. Each area is one list here. */
export const restResources: readonly Type[] = [
  ...actionResources,
  ...assessmentResources,
  ...authorityResources,
  ...clockResources,
  ...commentResources,
  ...consultationResources,
  ...contributionResources,
  ...descriptionControllers,
  ...evidenceResources,
  ...exceptionResources,
  ...externalChallengeResources,
  ...historyResources,
  ...importResources,
  ...scimResources,
  ...inboxResources,
  ...measureResources,
  ...moneyResources,
  ...organisationResources,
  ...planChangeResources,
  ...planResources,
  ...recognitionResources,
  ...recoveryResources,
  ...reportResources,
  ...reviewResources,
  ...riskResources,
  ...searchResources,
  ...taskResources,
  ...timetableResources,
];
