import { AddStagePage } from './add-stage.page';
import { ApplyChangePage, RecheckPage } from './apply-change.page';
import { ChangeRulePage } from './change-rule.page';
import { ChooseNationPage } from './choose-nation.page';
import { DraftYearPage } from './draft-year.page';
import { EnterBankHolidaysPage } from './enter-bank-holidays.page';
import { EnterDaysPage } from './enter-days.page';
import { MoveMeetingPage } from './move-meeting.page';
import { PublishYearPage } from './publish-year.page';
import { RefreshYearPage } from './refresh-year.page';
import { RemoveDayPage } from './remove-day.page';
import { RemoveStagePage } from './remove-stage.page';
import { ShowCalendarPage } from './show-calendar.page';
import { ShowYearPage } from './show-year.page';

/** `/timetable/calendar`, `/timetable/draft` and the previews stand before `/timetable/:year`, which would take them for years. */
export const timetablePages = [
  ShowCalendarPage,
  EnterDaysPage,
  RemoveDayPage,
  ChooseNationPage,
  EnterBankHolidaysPage,
  DraftYearPage,
  ApplyChangePage,
  RecheckPage,
  ShowYearPage,
  PublishYearPage,
  RefreshYearPage,
  ChangeRulePage,
  MoveMeetingPage,
  AddStagePage,
  RemoveStagePage,
];
