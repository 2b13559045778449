import { parseTypedDate } from '@golden-thread/domain/calendar/date-format';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import type { NamedPeriod } from '@golden-thread/domain/timetable/calendars';
import { readCalendarPeriods } from '@golden-thread/exchange/calendar/read-calendar';

/** How many characters such a list holds. */
export const longestPeriodsText = 100_000;

const unquoted = (text: string): string => normalText(text.replaceAll('"', ''));

/** What looks like a day, and may be none. */
const likeADay = /^\d{4}-\d|\d(?:st|nd|rd|th)? [a-z]{3,} \d{4}$|\d[/.]\d{1,2}[/.]\d{4}$/i;

/** A line's cells: its name before or after its first and last day, which stand side by side; null where they do not, or one of them is no day. */
function periodOf(cells: readonly string[]): NamedPeriod | null {
  const at = cells.findIndex((cell) => likeADay.test(cell));
  const [startsOn, endsOn] = [cells[at], cells[at + 1]].map((cell) => parseTypedDate(cell ?? ''));
  const title = normalText([...cells.slice(0, Math.max(at, 0)), ...cells.slice(at + 2)].filter((cell) => cell !== '').join(', '));
  return at < 0 || !startsOn || !endsOn || endsOn < startsOn || title === '' ? null : { title, startsOn, endsOn };
}

/**
 * Days in a row with a name, from a calendar file (RFC 5545) or from lines "first day, last day, name" (or the name first) as they are typed or stand in a CSV file, with commas or
 * semicolons; a heading above them says nothing. Refuses: `PeriodNotRead` (the first line that says no days; 0: the file is no calendar).
 */
export function readPeriods(text: string): Outcome<readonly NamedPeriod[]> {
  if (/^\uFEFF?BEGIN:VCALENDAR/.test(text.trimStart())) {
    const periods = readCalendarPeriods(text);
    return periods === null ? refuse('PeriodNotRead', { line: 0 }) : accept(periods);
  }
  const periods: NamedPeriod[] = [];
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    if (isBlank(row)) continue;
    const period = periodOf(row.split(/[,;]/).map(unquoted));
    if (period === null && periods.length === 0 && /[a-z]/i.test(row) && !/\d{4}/.test(row)) continue;
    if (period === null) return refuse('PeriodNotRead', { line: at + 1 });
    periods.push(period);
  }
  return accept(periods);
}
