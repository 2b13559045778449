import { AgreeAsOfficerPage } from './agree-as-officer.page';
import { AgreeExtensionPage } from './agree-extension.page';
import { AllocateCharacteristicsPage } from './allocate-characteristics.page';
import { AssessCharacteristicPage } from './assess-characteristic.page';
import { CloseWorkshopPage } from './close-workshop.page';
import { CommentAnonymouslyPage } from './comment-anonymously.page';
import { DatedEvidencePage } from './dated-evidence.page';
import { DeskResultsPage } from './desk-results.page';
import { FrameworksPage } from './frameworks.page';
import { DownloadFrameworkPage } from './download-framework.page';
import { AddFrameworkSectionPage, AddFrameworkStatementPage, EditFrameworkAboutPage, EditFrameworkSectionPage, EditFrameworkStatementPage } from './edit-framework.page';
import { DraftFrameworkPage, FrameworkDraftPage, NewFrameworkPage } from './framework-draft.page';
import { WorkshopGuestPage } from './guest.page';
import { InviteToWorkshopPage } from './invite-to-workshop.page';
import { LeadWorkshopPage } from './lead-workshop.page';
import { LinkRecordsPage } from './link-records.page';
import { LinkStatementRecordsPage } from './link-statement-records.page';
import { ListDeskAssessmentsPage } from './list-desk-assessments.page';
import { ListPracticesPage } from './list-practices.page';
import { ListResultsPage } from './list-results.page';
import { ListWorkshopsPage } from './list-workshops.page';
import { MakeOfActionPage } from './make-of-action.page';
import { NameDeputyPage } from './name-deputy.page';
import { NextPartPage } from './next-part.page';
import { PlanningThresholdsPage } from './planning-thresholds.page';
import { PlanningWeekPage } from './planning-week.page';
import { MeetPracticeRequestPage, PracticeRequestsPage } from './practice-requests.page';
import { ReviewPracticePage } from './review-practice.page';
import { ReviewScorePage } from './review-score.page';
import { ServiceScoresPage } from './service-scores.page';
import { SetUpDeskAssessmentPage } from './set-up-desk-assessment.page';
import { SetUpWorkshopPage } from './set-up-workshop.page';
import { ShowDeskAssessmentPage } from './show-desk-assessment.page';
import { ShowFrameworkPage } from './show-framework.page';
import { ShowPracticePage } from './show-practice.page';
import { ShowWorkshopPage } from './show-workshop.page';
import { DecideWorkshopActionPage, WorkshopActionsPage } from './workshop-actions.page';
import { WorkshopRoomPage } from './workshop-room.page';
import { ConfirmNotesPage, WriteNotesPage } from './write-notes.page';

/** Pages with an address of their own stand before `/assessments/:workshop`. */
export const assessmentPages = [
  ListWorkshopsPage,
  FrameworksPage,
  NewFrameworkPage,
  ShowFrameworkPage,
  DownloadFrameworkPage,
  DraftFrameworkPage,
  FrameworkDraftPage,
  EditFrameworkAboutPage,
  AddFrameworkSectionPage,
  EditFrameworkSectionPage,
  AddFrameworkStatementPage,
  EditFrameworkStatementPage,
  SetUpWorkshopPage,
  ServiceScoresPage,
  PlanningThresholdsPage,
  AgreeExtensionPage,
  PlanningWeekPage,
  ListPracticesPage,
  ShowPracticePage,
  ReviewPracticePage,
  PracticeRequestsPage,
  MeetPracticeRequestPage,
  ListDeskAssessmentsPage,
  SetUpDeskAssessmentPage,
  ShowDeskAssessmentPage,
  AllocateCharacteristicsPage,
  AssessCharacteristicPage,
  LinkRecordsPage,
  ReviewScorePage,
  NextPartPage,
  NameDeputyPage,
  AgreeAsOfficerPage,
  DeskResultsPage,
  DatedEvidencePage,
  ShowWorkshopPage,
  ListResultsPage,
  LinkStatementRecordsPage,
  InviteToWorkshopPage,
  WorkshopRoomPage,
  LeadWorkshopPage,
  WriteNotesPage,
  ConfirmNotesPage,
  WorkshopActionsPage,
  DecideWorkshopActionPage,
  MakeOfActionPage,
  CommentAnonymouslyPage,
  CloseWorkshopPage,
  WorkshopGuestPage,
];
