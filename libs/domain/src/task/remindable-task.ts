import type { CalendarDate } from '../calendar';

/** What the reminder rule needs to know of a task. */
export interface RemindableTask {
  readonly dueOn: CalendarDate | null;
  readonly openedOn: CalendarDate;
  /** The steps already taken, each for the due date it was counted from: a task whose date moves is reminded afresh. */
  readonly taken: readonly { readonly step: string; readonly dueOn: CalendarDate }[];
}
