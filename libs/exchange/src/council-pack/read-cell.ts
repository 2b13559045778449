import { isFinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { UnreadCell } from '../tabular/table';
import type { Accepts } from './pack-format';
import { readDay } from './read-day';
import { readNumber } from './read-number';
import { readPeriod } from './read-period';

/** A checked cell: decimals, dates and periods stay text; an empty optional cell is null. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A word of a choice in whatever case it is written. */
const wordOf = (text: string, of: readonly string[]): string | undefined => of.find((word) => word.toLowerCase() === text.toLowerCase());

function readList(text: string, of: readonly string[]): readonly string[] | undefined {
  const words = text.split(/[\s,;|]+/).filter((word) => word !== '').map((word) => wordOf(word, of));
  return words.length > 0 && words.every((word) => word !== undefined) ? words : undefined;
}

const readYesNo = (text: string): boolean | undefined =>
  ({ yes: true, y: true, true: true, no: false, n: false, false: false })[text.toLowerCase()];

function readWhole(text: string, from: number, to: number): number | undefined {
  const value = Number(text);
  return /^-?\d{1,9}$/.test(text) && value >= from && value <= to ? value : undefined;
}

/** Names and titles stand on one line; longer texts may have several. */
const oneLine = 200;

function readText(text: string, longest: number): string | UnreadCell | undefined {
  if (text.length > longest) return undefined;
  if (longest > oneLine || !/[\r\n]/.test(text)) return text;
  return { found: `${text.slice(0, 60).replaceAll(/[\r\n]+/g, ' ⏎ ')}, with a line break`, accepted: 'text on one line' };
}

/**
 * The meaning of a filled cell; undefined where it is not one of those accepted, and in words where it cannot be taken for one thing only.
 * Dates written day first are accepted (03/09/2026 is 3 September), because that is how the country writes them; month first never is.
 * @param commaIsDecimal whether the file's commas may be decimal ones
 */
export function readCell(text: string, accepts: Accepts, commaIsDecimal = false): Exclude<Cell, null> | UnreadCell | undefined {
  switch (accepts.type) {
    case 'text':
      return readText(text, accepts.longest);
    case 'ref':
      return /^[\p{L}\d][\p{L}\d\-./_]{0,39}$/u.test(text) ? text : undefined;
    case 'reference':
      return text;
    case 'choice':
      return wordOf(text, accepts.of);
    case 'list':
      return readList(text, accepts.of);
    case 'yes-no':
      return readYesNo(text);
    case 'date':
      return readDay(text);
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
    case 'email':
      // An invisible character (a zero-width space, a soft hyphen) makes another address of it.
      return text.length <= 254 && !/\p{Cf}/u.test(text) && /^[^\s@<>,;:()"]+@[^\s@<>,;:()".]+(?:\.[^\s@<>,;:()".]+)+$/.test(text) ? text : undefined;
    case 'whole':
      return readWhole(text, accepts.from, accepts.to);
    case 'decimal':
      return readNumber(text, commaIsDecimal);
    case 'year':
      return isFinancialYear(text) ? text : undefined;
    case 'period':
      return text.length <= 40 ? readPeriod(text) : undefined;
  }
}
