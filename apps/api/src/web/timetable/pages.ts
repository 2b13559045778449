import { AddStageController } from './add-stage.page';
import { ApplyChangeController, LookAgainController } from './apply-change.page';
import { ChangeRuleController } from './change-rule.page';
import { DraftYearController } from './draft-year.page';
import { MoveMeetingController } from './move-meeting.page';
import { PublishYearController } from './publish-year.page';
import { RefreshYearController } from './refresh-year.page';
import { RemoveStageController } from './remove-stage.page';
import { ShowYearController } from './show-year.page';

/** `/timetable/draft` and the previews stand before `/timetable/:year`, which would take them for years. */
export const timetableControllers = [
  DraftYearController,
  ApplyChangeController,
  LookAgainController,
  ShowYearController,
  PublishYearController,
  RefreshYearController,
  ChangeRuleController,
  MoveMeetingController,
  AddStageController,
  RemoveStageController,
];
