import type { Type } from '@nestjs/common';
import { PowerRequestsResource } from './authority/power-requests.controller';
import { ExemptionsResource } from './authority/exemptions.controller';
import { ReadingRulesResource } from './authority/reading-rules.controller';
import { ClockResource } from './clock/clock.controller';
import { ApiDocsPage } from './description/api-docs.page';
import { OpenApiController } from './description/open-api.controller';
import { ClinicsResource } from './exception/clinics.controller';
import { ExceptionsResource } from './exception/exceptions.controller';
import { HistoryResource } from './history/history.controller';
import { InboxResource } from './inbox/inbox.controller';
import { FigureSheetChasesResource } from './measure/figure-sheet-chases.controller';
import { FigureSheetsResource } from './measure/figure-sheets.controller';
import { MeasureDefinitionsResource } from './measure/measure-definitions.controller';
import { MeasuresResource } from './measure/measures.controller';
import { ScorecardResource } from './measure/scorecard.controller';
import { WorkingRulesResource } from './organisation/working-rules.controller';
import { CouncilPlansResource } from './plan/council-plans.controller';
import { PlanContentResource } from './plan/plan-content.controller';
import { PlanListsResource } from './plan/plan-lists.controller';
import { PlansResource } from './plan/plans.controller';
import { RecoveryPlansResource } from './recovery/recovery-plans.controller';
import { PerformanceReportsResource } from './report/performance-reports.controller';
import { RoundActsResource, RoundsResource } from './review/rounds.controller';
import { ServiceReviewsResource } from './review/service-reviews.controller';
import { SearchResource } from './search/search.controller';
import { TakingBackResource } from './task/taking-back.controller';
import { TasksResource } from './task/tasks.controller';
import { CalendarResource } from './timetable/calendar.controller';
import { PreviewsResource } from './timetable/previews.controller';
import { YearsResource } from './timetable/years.controller';

const authorityResources = [ExemptionsResource, PowerRequestsResource, ReadingRulesResource];

const clockResources = [ClockResource];

const descriptionControllers = [OpenApiController, ApiDocsPage];

const exceptionResources = [ExceptionsResource, ClinicsResource];

const historyResources = [HistoryResource];

const inboxResources = [InboxResource];

const measureResources = [MeasuresResource, MeasureDefinitionsResource, ScorecardResource, FigureSheetsResource, FigureSheetChasesResource];

const organisationResources = [WorkingRulesResource];

/** The lists come first: `plans/mine` is no plan's id. */
const planResources = [PlanListsResource, PlansResource, PlanContentResource, CouncilPlansResource];

const recoveryResources = [RecoveryPlansResource];

const reportResources = [PerformanceReportsResource];

const reviewResources = [RoundsResource, RoundActsResource, ServiceReviewsResource];

const searchResources = [SearchResource];

const taskResources = [TasksResource, TakingBackResource];

const timetableResources = [YearsResource, PreviewsResource, CalendarResource];

/** Every REST resource. Each area is one list here. */
export const restResources: readonly Type[] = [
  ...authorityResources,
  ...clockResources,
  ...descriptionControllers,
  ...exceptionResources,
  ...historyResources,
  ...inboxResources,
  ...measureResources,
  ...organisationResources,
  ...planResources,
  ...recoveryResources,
  ...reportResources,
  ...reviewResources,
  ...searchResources,
  ...taskResources,
  ...timetableResources,
];
