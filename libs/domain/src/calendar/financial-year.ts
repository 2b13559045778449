/** A council's financial year and its four quarters. */

import type { CalendarDate } from './dates';

/** A council's financial year, 1 April to 31 March, as people write it: '2026/27'. Years compare as text. */
export type FinancialYear = `${number}/${number}`;

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');

/** How a financial year is written, from 1900 to 2099: every second half that follows from a first one is named, as a pattern cannot count. Descriptions for programs say the same. */
export const financialYearPattern = new RegExp(`^(?:19|20)(?:${Array.from({ length: 100 }, (_, year) => `${twoDigits(year)}/${twoDigits(year + 1)}`).join('|')})$`);

/** Whether the text is a financial year: '2026/27' is, '2026/28' and '2026-27' are not, nor is any outside 1900 to 2099. */
export const isFinancialYear = (text: string): text is FinancialYear => financialYearPattern.test(text);

/** The calendar year in which a financial year starts: '2026/27' gives 2026. Throws on text that is no financial year. */
export const startYearOf = (year: FinancialYear): number => {
  if (!isFinancialYear(year)) throw new RangeError(`'${year}' is not a financial year such as 2026/27.`);
  return Number(year.slice(0, 4));
};

/** The financial year that starts in April of the given calendar year: 2026 gives '2026/27'. */
export const financialYearStarting = (calendarYear: number): FinancialYear =>
  `${String(calendarYear).padStart(4, '0')}/${String((calendarYear + 1) % 100).padStart(2, '0')}` as FinancialYear;

/** The financial year a day lies in: 31 March 2027 is in '2026/27', 1 April 2027 in '2027/28'. */
export const financialYearOf = (date: CalendarDate): FinancialYear => {
  const calendarYear = Number(date.slice(0, 4));
  return financialYearStarting(date.slice(5) < '04-01' ? calendarYear - 1 : calendarYear);
};

/** First and last day of a financial year: 1 April and 31 March. */
export const financialYearDates = (year: FinancialYear): { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate } => {
  const start = startYearOf(year);
  return { startsOn: `${start}-04-01`, endsOn: `${start + 1}-03-31` };
};

/** The financial year so many years on (1: the next, -1: the one before). */
export const neighbouringYear = (year: FinancialYear, years: number): FinancialYear => financialYearStarting(startYearOf(year) + years);

/** A quarter of the financial year: 1 is April to June, 4 is January to March. */
export type Quarter = 1 | 2 | 3 | 4;

/** The four quarters in order. */
export const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** The financial year and quarter a day lies in: 12 February 2027 is in quarter 4 of '2026/27'. */
export const quarterOf = (date: CalendarDate): { readonly year: FinancialYear; readonly quarter: Quarter } => {
  const month = Number(date.slice(5, 7));
  const quarter = month <= 3 ? 4 : month <= 6 ? 1 : month <= 9 ? 2 : 3;
  return { year: financialYearOf(date), quarter };
};

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

/** The quarter so many quarters on, over the end of the year where need be (1: the next, -4: the same quarter last year). */
export const neighbouringQuarter = (
  of: { readonly year: FinancialYear; readonly quarter: Quarter },
  quartersOn: number,
): { readonly year: FinancialYear; readonly quarter: Quarter } => {
  const index = startYearOf(of.year) * 4 + (of.quarter - 1) + quartersOn;
  return { year: financialYearStarting(Math.floor(index / 4)), quarter: ((index % 4) + 1) as Quarter };
};
