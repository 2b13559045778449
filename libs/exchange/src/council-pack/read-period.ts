import { financialYearStarting } from '@golden-thread/domain/calendar/financial-year';
import { findPeriod } from '@golden-thread/domain/measure/period';
import { monthNamed } from './read-day';

const monthKey = (year: number, month: number): string | undefined =>
  findPeriod(month >= 4 ? `${year}-M${String(month - 3).padStart(2, '0')}` : `${year - 1}-M${String(month + 9).padStart(2, '0')}`)?.key;

/** 2026-04, 04/2026, Apr-26, April 2026; also the first day of a month, which is what a spreadsheet makes of each of these. */
function readMonth(text: string): string | undefined {
  const numbers = /^(\d{4})-(\d{2})(?:-01)?$/.exec(text) ?? swapped(/^(?:0?1[/.-])?(\d{1,2})[/.](\d{4})$/.exec(text));
  if (numbers !== null) return isMonth(Number(numbers[2])) ? monthKey(Number(numbers[1]), Number(numbers[2])) : undefined;
  const words = /^([a-z]{3,9})\.?[\s-]*(\d{4}|['’]?\d{2})$/i.exec(text);
  const month = words === null ? undefined : monthNamed(words[1]!);
  return month === undefined ? undefined : monthKey(Number(words![2]!.replace(/^['’]?(?=\d{2}$)/, '20')), month);
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const swapped = (found: RegExpExecArray | null): readonly string[] | null => (found === null ? null : [found[0], found[2]!, found[1]!]);

const years = String.raw`(20\d{2})\s?[/–-]\s?(?:20)?(\d{2})`;
const part = String.raw`(?:(q|qtr|quarter|h|half)[\s-]{0,2}([1-4]))`;
const yearFirst = new RegExp(`^${years}(?:[\\s,;]{1,3}${part})?$`, 'i');
const partFirst = new RegExp(`^${part}[\\s,;]{1,3}(?:of\\s)?${years}$`, 'i');

/** Years that roll, by the first and the last calendar year: 2024/27, or 2024-27, is three years to March 2027. One year
 * alone is a financial year; what may be a month, such as 2010-12, is one, and is written 2010/12 where years are meant. */
function readRollingYears(text: string): string | undefined {
  const found = new RegExp(`^${years}$`).exec(text);
  if (found === null) return undefined;
  const [first, last] = [Number(found[1]), Number(`${found[1]!.slice(0, 2)}${found[2]!}`)];
  return last - first > 1 ? findPeriod(`${last - 1}-R${last - first}`)?.key : undefined;
}

/** A year of what is collected every second year: 2026/27 every second year. */
function readSecondYear(text: string): string | undefined {
  const found = new RegExp(`^${years}[\\s,]{1,3}every second year$`, 'i').exec(text);
  return found === null || financialYearStarting(Number(found[1])).slice(5) !== found[2] ? undefined : findPeriod(`${found[1]!}-B`)?.key;
}

/** A financial year, or a quarter or half of one: 2026/27, 2026-27, 2026/2027, 2026/27 Q1, Q1 2026-27, Quarter 1 2026/27. */
function readPartOfYear(text: string): string | undefined {
  const found = yearFirst.exec(text);
  const [first, second, word, number] = found === null ? rotated(partFirst.exec(text)) : found.slice(1);
  if (first === undefined || second === undefined || financialYearStarting(Number(first)).slice(5) !== second) return undefined;
  return findPeriod(`${first}-${word === undefined ? 'Y' : `${word[0]!.toUpperCase()}${number}`}`)?.key;
}

const rotated = (found: RegExpExecArray | null): readonly (string | undefined)[] => (found === null ? [] : [found[3], found[4], found[1], found[2]]);

/**
 * The key that the measures use, such as '2026-Q1', of a period as people write it; months are written as the calendar counts them, 2026-04
 * being April. Undefined for what is no period of a financial year.
 */
export const readPeriod = (text: string): string | undefined => readMonth(text) ?? readPartOfYear(text) ?? readSecondYear(text) ?? readRollingYears(text);
