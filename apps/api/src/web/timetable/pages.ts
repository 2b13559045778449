import { AddStagePage } from './add-stage.page';
import { ApplyChangePage, RecheckPage } from './apply-change.page';
import { ChangeRulePage } from './change-rule.page';
import { DraftYearPage } from './draft-year.page';
import { MoveMeetingPage } from './move-meeting.page';
import { PublishYearPage } from './publish-year.page';
import { RefreshYearPage } from './refresh-year.page';
import { RemoveStagePage } from './remove-stage.page';
import { ShowYearPage } from './show-year.page';

/** `/timetable/draft` and the previews stand before `/timetable/:year`, which would take them for years. */
export const timetablePages = [
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
