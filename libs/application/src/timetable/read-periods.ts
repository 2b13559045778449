import { parseTypedDate } from '@golden-thread/domain/calendar/date-format';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import type { NamedPeriod } from '@golden-thread/domain/timetable/calendars';
import { readCalendarPeriods } from '@golden-thread/exchange/calendar/read-calendar';

/** How many characters such a list holds. */
export const longestPeriodsText = 100_000;

const unquoted = (text: string): string => normalText(text.replaceAll('"', ''));

/**
 * Days in a row with a name, from a calendar file (RFC 5545) or from lines "first day, last day, name" as they are typed or stand in a CSV file, with commas or
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
    const [first = '', last = '', ...name] = row.split(/[,;]/);
    const [startsOn, endsOn, title] = [parseTypedDate(unquoted(first)), parseTypedDate(unquoted(last)), unquoted(name.map(unquoted).join(', '))];
    if (startsOn === null && endsOn === null && periods.length === 0 && /[a-z]/i.test(row) && !/\d{4}/.test(row)) continue;
    if (startsOn === null || endsOn === null || endsOn < startsOn || title === '') return refuse('PeriodNotRead', { line: at + 1 });
    periods.push({ title, startsOn, endsOn });
  }
  return accept(periods);
}
