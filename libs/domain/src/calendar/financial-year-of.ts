import type { CalendarDate } from './calendar-date';
import type { FinancialYear } from './financial-year';
import { financialYearStarting } from './financial-year-starting';

/** The financial year a day lies in: 31 March 2027 is in '2026/27', 1 April 2027 in '2027/28'. */
export const financialYearOf = (date: CalendarDate): FinancialYear => {
  const calendarYear = Number(date.slice(0, 4));
  return financialYearStarting(date.slice(5) < '04-01' ? calendarYear - 1 : calendarYear);
};
