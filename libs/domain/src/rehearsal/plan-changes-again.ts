/** What changes of plans asked in the last year, asked again at the same time of a rehearsed one: nobody knows beforehand what is proposed, only how much came of it. */

import { addMonths, type CalendarDate } from '../calendar/dates';
import { financialYearOf, type FinancialYear, startYearOf } from '../calendar/financial-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days';
import { workingDaysBetween } from './assumptions-of-record';
import type { PlanChangeTask } from './rehearsed-council';

/** The tasks at the same time of a year to come, each on a working day, with as many working days as they had; those of that year itself are no assumption. */
export function planChangesAgain(tasks: readonly PlanChangeTask[], year: FinancialYear, calendar: WorkingCalendar): readonly PlanChangeTask[] {
  return tasks
    .flatMap((task): PlanChangeTask[] => {
      const years = startYearOf(year) - startYearOf(financialYearOf(task.openedOn));
      if (years <= 0) return [];
      const openedOn = onWorkingDay(addMonths(task.openedOn, 12 * years), calendar);
      return [{ ...task, openedOn, dueOn: task.dueOn === null ? null : addWorkingDays(openedOn, Math.max(0, workingDaysBetween(task.openedOn, task.dueOn, calendar)), calendar) }];
    })
    .sort((one, other) => (one.openedOn < other.openedOn ? -1 : one.openedOn > other.openedOn ? 1 : 0));
}

const onWorkingDay = (day: CalendarDate, calendar: WorkingCalendar): CalendarDate => (isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar));
