import { isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { isFinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { findPeriod } from '@golden-thread/domain/measure/period';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { Accepts } from './pack-format';

/** A checked cell: decimals, dates and periods stay text; an empty optional cell is null. */
export type Cell = string | number | boolean | readonly string[] | null;

const dayFirst = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

function readDate(text: string): string | undefined {
  const parts = dayFirst.exec(text);
  const iso = parts === null ? text : `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : undefined;
}

/** The key that the measures use, such as '2026-Q1'; months are written as the calendar counts them, 2026-04 being April. */
function readPeriod(text: string): string | undefined {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month !== null) return monthKey(Number(month[1]), Number(month[2]));
  const [year, part = 'Y', ...rest] = text.split(/\s+/);
  if (year === undefined || !isFinancialYear(year) || rest.length > 0) return undefined;
  return findPeriod(`${year.slice(0, 4)}-${part.toUpperCase()}`)?.key;
}

const monthKey = (year: number, month: number): string =>
  month >= 4 ? `${year}-M${String(month - 3).padStart(2, '0')}` : `${year - 1}-M${month + 9}`;

function readList(text: string, of: readonly string[]): readonly string[] | undefined {
  const words = text.split(/[\s,;|]+/).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => of.includes(word)) ? words : undefined;
}

const readYesNo = (text: string): boolean | undefined =>
  ({ yes: true, y: true, true: true, no: false, n: false, false: false })[text.toLowerCase()];

function readWhole(text: string, from: number, to: number): number | undefined {
  const value = Number(text);
  return /^-?\d{1,9}$/.test(text) && value >= from && value <= to ? value : undefined;
}

/**
 * The meaning of a filled cell, or undefined where it is not one of those accepted. Dates written day first are accepted
 * (03/09/2026 is 3 September), because that is how the country writes them; month first never is.
 */
export function readCell(text: string, accepts: Accepts): Exclude<Cell, null> | undefined {
  switch (accepts.type) {
    case 'text':
      return text.length <= accepts.longest ? text : undefined;
    case 'ref':
      return /^[\p{L}\d][\p{L}\d\-./_]{0,39}$/u.test(text) ? text : undefined;
    case 'reference':
      return text;
    case 'choice':
      return accepts.of.includes(text) ? text : undefined;
    case 'list':
      return readList(text, accepts.of);
    case 'yes-no':
      return readYesNo(text);
    case 'date':
      return readDate(text);
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
    case 'email':
      // An invisible character (a zero-width space, a soft hyphen) makes another address of it.
      return text.length <= 254 && !/\p{Cf}/u.test(text) && /^[^\s@<>,;]+@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+$/.test(text) ? text : undefined;
    case 'whole':
      return readWhole(text, accepts.from, accepts.to);
    case 'decimal':
      return decimal.isDecimal(text) ? text : undefined;
    case 'year':
      return isFinancialYear(text) ? text : undefined;
    case 'period':
      return readPeriod(text);
  }
}
