import type { CalendarDate, Holidays } from '../calendar';
import type { Meeting } from './meeting';
import type { StageKey } from './stage-key';

/** What a preview looks at beside the year itself. `openTasks`: open tasks by the stage that gives their due date. */
export interface ChangeFacts {
  readonly today: CalendarDate;
  readonly meetings: readonly Meeting[];
  readonly holidays: Holidays;
  readonly openTasks: ReadonlyMap<StageKey, number>;
}
