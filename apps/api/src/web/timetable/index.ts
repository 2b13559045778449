import { AddStageController } from './add-stage.controller';
import { ApplyChangeController } from './apply-change.controller';
import { ChangeRuleController } from './change-rule.controller';
import { DraftYearController } from './draft-year.controller';
import { LookAgainController } from './look-again.controller';
import { MoveMeetingController } from './move-meeting.controller';
import { PublishYearController } from './publish-year.controller';
import { RefreshYearController } from './refresh-year.controller';
import { RemoveStageController } from './remove-stage.controller';
import { ShowYearController } from './show-year.controller';

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
