import { DeliveryRow } from './delivery/delivery.row';
import { EventRow } from './event-log/event.row';
import { EventWordingRow } from './event-log/event-wording.row';
import { SealRow } from './event-log/seal.row';
import { SealedEventRow } from './event-log/sealed-event.row';
import { StreamHeadRow } from './event-log/stream-head.row';
import { ApiTokenRow } from './identity/api-token.row';
import { LetterRow } from './notice/letter.row';
import { NoticeRow } from './notice/notice.row';
import { organisationRows } from './organisation/organisation-rows';
import { measureRows } from './measure/measure-rows';
import { planRows } from './plan/plan-rows';
import { recoveryRows } from './recovery/recovery-rows';
import { TaskRow } from './task/task.row';
import { TaskStepRow } from './task/task-step.row';
import { ReferenceCounterRow } from './unit-of-work/reference-counter.row';
import { SubmissionRow } from './unit-of-work/submission.row';
import { WakeUpRow } from './wake-up/wake-up.row';
import { exceptionRows } from './exception/exception-rows';
import { reportRows } from './report/report-rows';
import { reviewRows } from './review/review-rows';
import { timetableRows } from './timetable/timetable-rows';

/** Every table's row. Areas add their own list here; the drift spec compares them with the migrated database. */
export const rows = [
  ...organisationRows,
  EventRow,
  EventWordingRow,
  StreamHeadRow,
  SealRow,
  SealedEventRow,
  DeliveryRow,
  WakeUpRow,
  NoticeRow,
  LetterRow,
  TaskRow,
  TaskStepRow,
  SubmissionRow,
  ReferenceCounterRow,
  ApiTokenRow,
  ...recoveryRows,
  ...planRows,
  ...reviewRows,
  ...exceptionRows,
  ...reportRows,
  ...measureRows,
  ...timetableRows,
];
