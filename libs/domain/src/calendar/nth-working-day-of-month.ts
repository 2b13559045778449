import { addDays } from './add-days';
import { addWorkingDays } from './add-working-days';
import type { CalendarDate } from './calendar-date';
import type { Holidays } from './holidays';
import { monthOf } from './month-of';

/** The n-th working day of the month that holds the date (n from 1). Null when the month has fewer. */
export const nthWorkingDayOfMonth = (inMonth: CalendarDate, nth: number, holidays?: Holidays): CalendarDate | null => {
  const { firstDay, lastDay } = monthOf(inMonth);
  const day = addWorkingDays(addDays(firstDay, -1), nth, holidays);
  return nth < 1 || day > lastDay ? null : day;
};
