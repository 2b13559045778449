import { AddChainPage } from './add-chain.page';
import { AddRoundPage } from './add-round.page';
import { AddStagePage } from './add-stage.page';
import { ApplyChangePage, RecheckPage, UndoChangePage } from './apply-change.page';
import { AskForRehearsalPage } from '../rehearsal/ask-for-rehearsal.page';
import { ChangePhasesPage } from './change-phases.page';
import { ChangeRulePage } from './change-rule.page';
import { ChangeStageWorkPage } from './change-stage-work.page';
import { ChooseNationPage } from './choose-nation.page';
import { ChaseTasksPage, ControlRoomPage, ExtendTasksPage } from './control-room.page';
import { CloseYearPage } from './close-year.page';
import { DecideChangePage } from './decide-change.page';
import { DraftYearPage } from './draft-year.page';
import { EditTextPage } from './edit-text.page';
import { EnterBankHolidaysPage } from './enter-bank-holidays.page';
import { EnterDaysPage } from './enter-days.page';
import { EnterSchoolHolidaysPage } from './enter-school-holidays.page';
import { DropCalendarPage, KeepCalendarPage, NewCalendarPage } from './keep-calendar.page';
import { ListAnswersPage } from './list-answers.page';
import { ListRehearsalsPage } from '../rehearsal/list-rehearsals.page';
import { MoveMeetingPage } from './move-meeting.page';
import { PostponeReviewsPage } from './postpone-reviews.page';
import { ProposeMeetingPage } from './propose-meeting.page';
import { PublishYearPage } from './publish-year.page';
import { ProposedDatesPage, RefreshYearPage } from './refresh-year.page';
import { RemoveDayPage } from './remove-day.page';
import { RemoveStagePage } from './remove-stage.page';
import { RehearsedEmailsPage } from '../rehearsal/rehearsed-emails.page';
import { ShowCalendarPage } from './show-calendar.page';
import { ShowPackPage } from './show-pack.page';
import { ShowLatencyPage } from './show-latency.page';
import { ShowRehearsalPage } from '../rehearsal/show-rehearsal.page';
import { ShowStagePage } from './show-stage.page';
import { ShowWallPage } from './show-wall.page';
import { ShowYearPage } from './show-year.page';
import { WordQuestionPage } from './word-question.page';

/** `/timetable/calendar`, `/timetable/draft`, the packs, the new meeting, the approvals, the previews and the rehearsals stand before `/timetable/:year`, which would take them for years. */
export const timetablePages = [
  ShowCalendarPage,
  EnterDaysPage,
  NewCalendarPage,
  DropCalendarPage,
  KeepCalendarPage,
  RemoveDayPage,
  ChooseNationPage,
  EnterBankHolidaysPage,
  DraftYearPage,
  ShowPackPage,
  ProposeMeetingPage,
  ChaseTasksPage,
  ExtendTasksPage,
  ControlRoomPage,
  ShowLatencyPage,
  ApplyChangePage,
  RecheckPage,
  UndoChangePage,
  DecideChangePage,
  ShowRehearsalPage,
  RehearsedEmailsPage,
  ListRehearsalsPage,
  AskForRehearsalPage,
  ShowYearPage,
  ShowWallPage,
  EnterSchoolHolidaysPage,
  ChangePhasesPage,
  PublishYearPage,
  CloseYearPage,
  ProposedDatesPage,
  RefreshYearPage,
  EditTextPage,
  ChangeRulePage,
  ShowStagePage,
  ListAnswersPage,
  ChangeStageWorkPage,
  WordQuestionPage,
  MoveMeetingPage,
  AddStagePage,
  AddRoundPage,
  PostponeReviewsPage,
  AddChainPage,
  RemoveStagePage,
];
