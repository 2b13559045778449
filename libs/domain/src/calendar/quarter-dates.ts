import type { CalendarDate } from './calendar-date';
import type { FinancialYear } from './financial-year';
import type { Quarter } from './quarter';
import { startYearOf } from './start-year-of';

/** First and last day of a quarter: quarter 4 of '2026/27' is 1 January to 31 March 2027. */
export const quarterDates = (year: FinancialYear, quarter: Quarter): { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate } => {
  const start = startYearOf(year);
  const bounds = {
    1: { startsOn: `${start}-04-01`, endsOn: `${start}-06-30` },
    2: { startsOn: `${start}-07-01`, endsOn: `${start}-09-30` },
    3: { startsOn: `${start}-10-01`, endsOn: `${start}-12-31` },
    4: { startsOn: `${start + 1}-01-01`, endsOn: `${start + 1}-03-31` },
  } as const;
  return bounds[quarter];
};
