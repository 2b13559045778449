/** The periods that figures are about, by frequency: keys, labels, dates and neighbours. */

import { monthNames } from '../calendar/date-format';
import { addDays, addMonths, type CalendarDate } from '../calendar/dates';
import {
  type FinancialYear,
  financialYearDates,
  financialYearStarting,
  neighbouringYear,
  type Quarter,
  quarterDates,
  quarterOf,
  startYearOf,
} from '../calendar/financial-year';

/**
 * How often a measure is collected; `even-years`: in every second year, those that begin in an even one, as some surveys are; `...-rolling`:
 * each year, of so many years that end with it.
 */
export const frequencies = ['monthly', 'quarterly', 'half-yearly', 'annual', 'even-years', 'odd-years', 'two-years-rolling', 'three-years-rolling', 'four-years-rolling'] as const;
export type Frequency = (typeof frequencies)[number];

/** How many periods of each frequency end in a financial year; of what is collected every second year, in a year in which it is. */
const periodsPerYear: Readonly<Record<Frequency, number>> = {
  monthly: 12, quarterly: 4, 'half-yearly': 2, annual: 1, 'even-years': 1, 'odd-years': 1, 'two-years-rolling': 1, 'three-years-rolling': 1, 'four-years-rolling': 1,
};

/** How many years a rolling period is about. */
const rollingYears: Readonly<Partial<Record<Frequency, number>>> = { 'two-years-rolling': 2, 'three-years-rolling': 3, 'four-years-rolling': 4 };

/** Whether a frequency has a period that ends in a year: one that is collected every second year has none in the others. */
const endsIn = (year: FinancialYear, frequency: Frequency): boolean => !isBiennial(frequency) || biennialOf(year) === frequency;
const isBiennial = (frequency: Frequency): boolean => frequency === 'even-years' || frequency === 'odd-years';
const biennialOf = (year: FinancialYear): Frequency => (startYearOf(year) % 2 === 0 ? 'even-years' : 'odd-years');

/**
 * The name of a period, in rows, addresses and events: financial year by the calendar year it starts in, then month 01..12
 * (01 is April), quarter, half or the whole year: '2026-M01', '2026-Q1', '2026-H2', '2026-Y'; every second year '2026-B'; the years that
 * end with it '2026-R3'. Sorts by time within a kind.
 */
export type PeriodKey = string;

/** What is a period's key, whoever writes it; from 2000 to 2099. */
export const periodKeyPattern = /^20\d{2}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|Y|B|R[2-4])$/;

/** A stretch of the financial year that a figure is about. */
export interface Period {
  readonly key: PeriodKey;
  readonly year: FinancialYear;
  readonly frequency: Frequency;
  /** Counted within the year from 1: month 1 is April. */
  readonly number: number;
  /** First and last day, both in the period. */
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** As people say it: 'April 2026', 'Quarter 1 2026/27', 'First half 2026/27', '2026/27'. */
  readonly label: string;
  /** As a chart's axis says it: 'Apr 26', 'Q1 26/27', 'H1 26/27', '2026/27'. */
  readonly shortLabel: string;
}

const two = (n: number): string => String(n).padStart(2, '0');

const naming = (year: FinancialYear, frequency: Frequency, number: number, startsOn: CalendarDate): Pick<Period, 'key' | 'label' | 'shortLabel'> => {
  const start = startYearOf(year);
  const short = year.slice(2);
  if (frequency === 'annual') return { key: `${start}-Y`, label: year, shortLabel: year };
  if (isBiennial(frequency)) return { key: `${start}-B`, label: `${year}, every second year`, shortLabel: year };
  const years = rollingYears[frequency];
  if (years !== undefined) return { key: `${start}-R${years}`, label: `${years} years to ${year}`, shortLabel: `to ${year}` };
  if (frequency === 'half-yearly') {
    return { key: `${start}-H${number}`, label: `${number === 1 ? 'First' : 'Second'} half ${year}`, shortLabel: `H${number} ${short}` };
  }
  if (frequency === 'quarterly') return { key: `${start}-Q${number}`, label: `Quarter ${number} ${year}`, shortLabel: `Q${number} ${short}` };
  const name = monthNames[Number(startsOn.slice(5, 7)) - 1] as string;
  return {
    key: `${start}-M${two(number)}`,
    label: `${name} ${startsOn.slice(0, 4)}`,
    shortLabel: `${name.slice(0, 3)} ${startsOn.slice(2, 4)}`,
  };
};

/** Periods never change, and a scorecard asks for the same few hundred many thousand times. */
const periodsMade = new Map<string, Period>();

const make = (year: FinancialYear, frequency: Frequency, number: number): Period => {
  const months = 12 / periodsPerYear[frequency];
  const years = rollingYears[frequency] ?? 1;
  const startsOn = addMonths(financialYearDates(year).startsOn, (number - 1) * months - 12 * (years - 1));
  const endsOn = addDays(addMonths(startsOn, months + 12 * (years - 1)), -1);
  return { ...naming(year, frequency, number, startsOn), year, frequency, number, startsOn, endsOn };
};

/** The nth period of a frequency in a financial year; `number` must lie within the year (1..12, 1..4, 1..2, 1). */
export const periodAt = (year: FinancialYear, frequency: Frequency, number: number): Period => {
  const name = `${year} ${frequency} ${number}`;
  const period = periodsMade.get(name) ?? make(year, frequency, number);
  periodsMade.set(name, period);
  return period;
};

const KEY = /^(20\d{2})-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(Y)|(B)|R([2-4]))$/;

const read = (key: string): Period | null => {
  const found = KEY.exec(key);
  if (found === null) return null;
  const year = financialYearStarting(Number(found[1]));
  const parts: readonly (readonly [Frequency, string | undefined])[] = [
    ['monthly', found[2]],
    ['quarterly', found[3]],
    ['half-yearly', found[4]],
  ];
  if (found[6] !== undefined) return periodAt(year, biennialOf(year), 1);
  const rolling = frequencies.find((frequency) => rollingYears[frequency] === Number(found[7]));
  if (rolling !== undefined) return periodAt(year, rolling, 1);
  const part = parts.find(([, number]) => number !== undefined);
  return part === undefined ? periodAt(year, 'annual', 1) : periodAt(year, part[0], Number(part[1]));
};

/** Keys that were read before: a scorecard reads the same few hundred many thousand times. */
const periodsFound = new Map<string, Period>();

/** The period of a key ('2026-Q1'), or null when the text names none, or no year from 2000 to 2099. */
export const findPeriod = (key: string): Period | null => {
  const period = periodsFound.get(key) ?? read(key);
  if (period !== null) periodsFound.set(key, period);
  return period;
};

/** The period of a key that came from our own rows; a key that names none is a fault, not an answer. */
export const getPeriod = (key: string): Period => {
  const period = findPeriod(key);
  if (period === null) throw new Error(`No such period: ${key}`);
  return period;
};

/** The period just before, of the same frequency: quarter 4 of last year before quarter 1; of what is collected every second year, that of two years ago. */
export const periodBefore = ({ year, frequency, number }: Period): Period => {
  if (number > 1) return periodAt(year, frequency, number - 1);
  const before = neighbouringYear(year, -1);
  return periodAt(endsIn(before, frequency) ? before : neighbouringYear(year, -2), frequency, periodsPerYear[frequency]);
};

/** The same period of the year before; of what is collected every second year, that of the last year in which it was. */
export const periodAYearBefore = (period: Period): Period =>
  isBiennial(period.frequency) ? periodBefore(period) : periodAt(neighbouringYear(period.year, -1), period.frequency, period.number);

/** Every period of a frequency in a financial year, first to last. */
export const periodsOfYear = (year: FinancialYear, frequency: Frequency): readonly Period[] =>
  Array.from({ length: endsIn(year, frequency) ? periodsPerYear[frequency] : 0 }, (_, index) => periodAt(year, frequency, index + 1));

/**
 * The periods of a frequency whose figures a quarter is about: those that end in it. Three months for a monthly measure,
 * one quarter, a half in quarters 2 and 4, the year in quarter 4; none for an annual measure in quarters 1 to 3 (practice C4), nor for one that
 * is collected every second year in the years between.
 */
export const periodsDue = (frequency: Frequency, year: FinancialYear, quarter: Quarter): readonly Period[] => {
  const { startsOn, endsOn } = quarterDates(year, quarter);
  return periodsOfYear(year, frequency).filter((period) => period.endsOn >= startsOn && period.endsOn <= endsOn);
};

/** What a sheet of figures asks for: a quarter with all that ends in it, or one month of it (1 is April) of what is measured monthly. */
export interface PeriodAsked {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly month: number | null;
}

/** The period that a sheet is about. */
export const periodAsked = ({ year, quarter, month }: PeriodAsked): Period => (month === null ? periodAt(year, 'quarterly', quarter) : periodAt(year, 'monthly', month));

/** How the figure of a period is asked for: a month by itself, everything else with the quarter in which it ends. */
export const askedWith = ({ frequency, number, endsOn }: Period): PeriodAsked => ({ ...quarterOf(endsOn), month: frequency === 'monthly' ? number : null });

/** The periods that are asked for together: one month; or of every other frequency those that end in the quarter. */
export const periodsAsked = (asked: PeriodAsked): readonly Period[] =>
  asked.month !== null
    ? [periodAsked(asked)]
    : frequencies.filter((frequency) => frequency !== 'monthly').flatMap((frequency) => periodsDue(frequency, asked.year, asked.quarter));
