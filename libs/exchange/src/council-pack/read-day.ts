import { addDays, type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import type { UnreadCell } from '../tabular/table';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const twoDigits = (text: string): string => text.padStart(2, '0');

/** The number of a month from its English name, in full or by its first three letters; undefined for another word. */
export function monthNamed(word: string): number | undefined {
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
  const text = word.toLowerCase().replace(/\.$/, '').replace(/^sept$/, 'sep');
  const at = text.length === 3 ? months.indexOf(text) : full.indexOf(text);
  return at < 0 ? undefined : at + 1;
}

/** A time of day behind a day, as spreadsheets and databases write it, says nothing more about the day. */
const timeBehind = /(?:T|\s{1,3})\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[-+]\d{2}:?\d{2})?$/;

function isoOf(text: string): string {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numbers !== null) return `${numbers[3]}-${twoDigits(numbers[2]!)}-${twoDigits(numbers[1]!)}`;
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9}\.?),?[\s-]+(\d{4})$/i.exec(text);
  const month = words === null ? undefined : monthNamed(words[2]!);
  return month === undefined ? text : `${words![3]}-${twoDigits(String(month))}-${twoDigits(words![1]!)}`;
}

/** Spreadsheets count days from here; the numbers of the days that people write in a council's files have five digits. */
const serialZero: CalendarDate = '1899-12-30';

function unclearDay(text: string): UnreadCell | undefined {
  if (/^\d{5}(?:\.\d+)?$/.test(text) && Number(text) > 10_000 && Number(text) < 80_000) {
    return { found: `${text}, which may be how a spreadsheet counts days`, accepted: `${addDays(serialZero, Math.floor(Number(text)))}, if that day is meant` };
  }
  const short = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/.exec(text) ?? /^(\d{1,2})([\s-])([a-z]{3,9})\2(\d{2})$/i.exec(text);
  if (short === null) return undefined;
  return { found: `${text}, whose year has two digits`, accepted: 'a year of four digits, as in 2026-09-03 or 03/09/2026' };
}

/**
 * A day as the country writes it: 2026-09-03, 03/09/2026, 3 September 2026, each also with a time behind it. Day first always, because that
 * is how it is written here. Undefined for what is no day; in words for a year of two digits and for a spreadsheet's count of days.
 */
export function readDay(text: string): CalendarDate | UnreadCell | undefined {
  const iso = isoOf(text.replace(timeBehind, ''));
  return isCalendarDate(iso) ? iso : unclearDay(text);
}
