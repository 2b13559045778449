import type { Type } from '@nestjs/common';
import { accountPages } from './account/pages';
import { authorityPages } from './authority/pages';
import { MoveClockPage } from './clock/move-clock.page';
import { ShowClockMovePage } from './clock/show-clock-move.page';
import { ShowOrganisationThingPage } from './connection/show-organisation-thing.page';
import { DecideEmailPage } from './delivery/decide-email.page';
import { ListFailedDeliveriesPage } from './delivery/list-deliveries.page';
import { RetryFailedDeliveryPage } from './delivery/retry-delivery.page';
import { DownloadDocumentPage } from './document/download-document.page';
import { documentsPages } from './document/show-documents.page';
import { FormDraftPages } from './draft/form-draft.page';
import { DownloadEvidencePage } from './evidence/download-evidence.page';
import { evidencePagesOfThings } from './evidence/show-evidence.page';
import { exceptionPages } from './exception/pages';
import { HelpPages } from './help/help.page';
import { ExportHistoryPage } from './history/export-history.page';
import { GoToThingPage } from './history/go-to-thing.page';
import { ListAccessesPage } from './history/list-accesses.page';
import { SearchHistoryPage } from './history/search-history.page';
import { ShowHistoryPage } from './history/show-history.page';
import { WithholdTextPage } from './history/withhold-text.page';
import { VerifyHistoryPage } from './history/verify-history.page';
import { HomePage, ShowHomePage } from './home/home.page';
import { ImportPackPage } from './import/import-pack.page';
import { InboxPage, MarkInboxReadPage, OpenNoticePage } from './inbox/inbox.page';
import { measurePages } from './measure/pages';
import { organisationPages } from './organisation/pages';
import { ErasePersonPage } from './personal-data/erase-person.page';
import { DownloadOwnDataPage, OwnDataPage } from './personal-data/own-data.page';
import { planPages } from './plan/pages';
import { recoveryPages } from './recovery/pages';
import { reportPages } from './report/pages';
import { reviewPages } from './review/pages';
import { SearchPage } from './search/search.page';
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

const connectionPages = [ShowOrganisationThingPage];

const deliveryPages = [ListFailedDeliveriesPage, DecideEmailPage, RetryFailedDeliveryPage];

const documentPages = [...documentsPages, DownloadDocumentPage];

const evidencePages = [...evidencePagesOfThings, DownloadEvidencePage];

const historyPages = [SearchHistoryPage, VerifyHistoryPage, ListAccessesPage, ShowHistoryPage, WithholdTextPage, ExportHistoryPage, GoToThingPage];

const homePages = [HomePage, ShowHomePage];

const draftPages = [FormDraftPages];

const helpPages = [HelpPages];

const importPages = [ImportPackPage];

const inboxPages = [InboxPage, MarkInboxReadPage, OpenNoticePage];

const personalDataPages = [OwnDataPage, DownloadOwnDataPage, ErasePersonPage];

const searchPages = [SearchPage];

const signInPages = [SignInPage, ChooseCouncilPage, SignOutPage, ActOnBehalfPage];

const taskPages = [ListMyTasksPage, GoToTaskPage, TakeBackActPage];

const tokenPages = [ListOwnTokensPage, ListTokensPage, MakeTokenPage, MakeAccountTokenPage, AddServiceAccountPage, EndTokenPage];

/** Every page. Each area lists its pages in pages.ts; small areas are listed here. */
export const webPages: readonly Type[] = [
  ...accountPages,
  ...authorityPages,
  ...connectionPages,
  ...deliveryPages,
  ...clockPages,
  ...timetablePages,
  ...historyPages,
  ...documentPages,
  ...evidencePages,
  ...draftPages,
  ...helpPages,
  ...homePages,
  ...importPages,
  ...inboxPages,
  ...measurePages,
  ...organisationPages,
  ...planPages,
  ...recoveryPages,
  ...exceptionPages,
  ...reportPages,
  ...reviewPages,
  ...personalDataPages,
  ...searchPages,
  ...signInPages,
  ...taskPages,
  ...tokenPages,
];
