import type { Type } from '@nestjs/common';
import { accountPages } from './account/pages';
import { actionPages } from './action/pages';
import { assessmentPages } from './assessment/pages';
import { authorityPages } from './authority/pages';
import { MoveClockPage } from './clock/move-clock.page';
import { ShowClockMovePage } from './clock/show-clock-move.page';
import { ListConnectionsPage } from './connection/list-connections.page';
import { ShowOrganisationThingPage } from './connection/show-organisation-thing.page';
import { commentPages } from './comment/comment-on-thing.page';
import { consultationPages } from './consultation/pages';
import { lessonPages } from './lesson/pages';
import { contributionPages } from './contribution/pages';
import { DecideEmailPage } from './delivery/decide-email.page';
import { ListFailedDeliveriesPage } from './delivery/list-deliveries.page';
import { RetryFailedDeliveryPage } from './delivery/retry-delivery.page';
import { RetryFailedDeliveriesPage } from './delivery/retry-failed-deliveries.page';
import { DownloadDocumentPage } from './document/download-document.page';
import { documentsPages } from './document/show-documents.page';
import { FormDraftPages } from './draft/form-draft.page';
import { DownloadEvidencePage } from './evidence/download-evidence.page';
import { evidencePagesOfThings } from './evidence/show-evidence.page';
import { exceptionPages } from './exception/pages';
import { externalChallengePages } from './external-challenge/pages';
import { HelpPages } from './help/help.page';
import { ExportHistoryPage } from './history/export-history.page';
import { GoToThingPage } from './history/go-to-thing.page';
import { ListAccessesPage } from './history/list-accesses.page';
import { SearchHistoryPage } from './history/search-history.page';
import { ShowHistoryPage } from './history/show-history.page';
import { WithholdTextPage } from './history/withhold-text.page';
import { VerifyHistoryPage } from './history/verify-history.page';
import { HomePage, ShowHomePage } from './home/home.page';
import { ApplyImportPage, DiscardImportPage } from './import/apply-import.page';
import { ExportCouncilPage } from './import/export-council.page';
import { DownloadMappingPage, EditMappingPage } from './import/edit-mapping.page';
import { EditTableMappingPage } from './import/edit-table-mapping.page';
import { EndHrFeedPage, HrFeedPage } from './hr-feed/hr-feed.page';
import { ImportChartPage } from './import/import-chart.page';
import { ListTemplatesPage } from './import/list-templates.page';
import { ListMappingsPage } from './import/list-mappings.page';
import { MakeMappingPage } from './import/make-mapping.page';
import { UndoImportPage } from './import/undo-import.page';
import { ImportPackPage } from './import/import-pack.page';
import { InboxPage, MarkInboxReadPage, OpenNoticePage } from './inbox/inbox.page';
import { SavedViewsPage } from './list/saved-views.page';
import { measurePages } from './measure/pages';
import { organisationPages } from './organisation/pages';
import { ErasePersonPage } from './personal-data/erase-person.page';
import { DownloadOwnDataPage, OwnDataPage } from './personal-data/own-data.page';
import { planChangePages } from './plan-change/pages';
import { planPages } from './plan/pages';
import { keyPlanPages } from './key-plan/pages';
import { planTypePages } from './plan-type/pages';
import { recognitionPages } from './recognition/pages';
import { recoveryPages } from './recovery/pages';
import { reportPages } from './report/pages';
import { reviewPages } from './review/pages';
import { moneyPages } from './money/pages';
import { riskPages } from './risk/pages';
import { NameThingsPage } from './search/name-things.page';
import { SearchPage } from './search/search.page';
import { stageReturnPages } from './stage-return/pages';
import { ActOnBehalfPage } from './sign-in/act-on-behalf.page';
import { ChooseCouncilPage } from './sign-in/choose-council.page';
import { SignInPage } from './sign-in/sign-in.page';
import { SignOutPage } from './sign-in/sign-out.page';
import { GoToTaskPage } from './task/go-to-task.page';
import { ListMyTasksPage } from './task/list-my-tasks.page';
import { TakeBackActPage } from './task/take-back-act.page';
import { timetablePages } from './timetable/pages';
import { AddServiceAccountPage } from './token/add-service-account.page';
import { EndTokenPage } from './token/end-token.page';
import { ListOwnTokensPage, ListTokensPage } from './token/list-tokens.page';
import { MakeAccountTokenPage, MakeTokenPage } from './token/make-token.page';

const clockPages = [MoveClockPage, ShowClockMovePage];

const connectionPages = [ShowOrganisationThingPage, ListConnectionsPage];

const deliveryPages = [ListFailedDeliveriesPage, DecideEmailPage, RetryFailedDeliveryPage, RetryFailedDeliveriesPage];

const documentPages = [...documentsPages, DownloadDocumentPage];

const evidencePages = [...evidencePagesOfThings, DownloadEvidencePage];

const historyPages = [SearchHistoryPage, VerifyHistoryPage, ListAccessesPage, ShowHistoryPage, WithholdTextPage, ExportHistoryPage, GoToThingPage];

const homePages = [HomePage, ShowHomePage];

const draftPages = [FormDraftPages];

const helpPages = [HelpPages];

/** The page that makes a mapping comes before the page of one: `new` is no mapping’s id. */
const importPages = [ImportPackPage, ApplyImportPage, DiscardImportPage, UndoImportPage, ExportCouncilPage, ImportChartPage, ListTemplatesPage, ListMappingsPage, MakeMappingPage, DownloadMappingPage, EditMappingPage, EditTableMappingPage, HrFeedPage, EndHrFeedPage];

const inboxPages = [InboxPage, MarkInboxReadPage, OpenNoticePage];

const personalDataPages = [OwnDataPage, DownloadOwnDataPage, ErasePersonPage];

const searchPages = [SearchPage, NameThingsPage];

const signInPages = [SignInPage, ChooseCouncilPage, SignOutPage, ActOnBehalfPage];

const taskPages = [ListMyTasksPage, GoToTaskPage, TakeBackActPage];

const tokenPages = [ListOwnTokensPage, ListTokensPage, MakeTokenPage, MakeAccountTokenPage, AddServiceAccountPage, EndTokenPage];

/** Every page. Each area lists its pages in pages.ts; small areas are listed here. */
export const webPages: readonly Type[] = [
  ...accountPages,
  ...actionPages,
  ...assessmentPages,
  ...authorityPages,
  ...connectionPages,
  ...deliveryPages,
  ...clockPages,
  ...timetablePages,
  ...stageReturnPages,
  ...historyPages,
  ...documentPages,
  ...commentPages,
  ...consultationPages,
  ...lessonPages,
  ...contributionPages,
  ...evidencePages,
  ...draftPages,
  ...helpPages,
  ...homePages,
  ...importPages,
  ...inboxPages,
  SavedViewsPage,
  ...measurePages,
  ...organisationPages,
  ...planChangePages,
  ...planTypePages,
  ...keyPlanPages,
  ...planPages,
  ...recognitionPages,
  ...recoveryPages,
  ...exceptionPages,
  ...externalChallengePages,
  ...reportPages,
  ...reviewPages,
  ...moneyPages,
  ...riskPages,
  ...personalDataPages,
  ...searchPages,
  ...signInPages,
  ...taskPages,
  ...tokenPages,
];
