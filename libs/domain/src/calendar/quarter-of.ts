import type { CalendarDate } from './calendar-date';
import type { FinancialYear } from './financial-year';
import { financialYearOf } from './financial-year-of';
import type { Quarter } from './quarter';

/** The financial year and quarter a day lies in: 12 February 2027 is in quarter 4 of '2026/27'. */
export const quarterOf = (date: CalendarDate): { readonly year: FinancialYear; readonly quarter: Quarter } => {
  const month = Number(date.slice(5, 7));
  const quarter = month <= 3 ? 4 : month <= 6 ? 1 : month <= 9 ? 2 : 3;
  return { year: financialYearOf(date), quarter };
};
