import type { CalendarDate } from './calendar-date';
import type { FinancialYear } from './financial-year';
import { startYearOf } from './start-year-of';

/** First and last day of a financial year: 1 April and 31 March. */
export const financialYearDates = (year: FinancialYear): { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate } => {
  const start = startYearOf(year);
  return { startsOn: `${start}-04-01`, endsOn: `${start + 1}-03-31` };
};
