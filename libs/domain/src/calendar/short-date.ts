import type { CalendarDate } from './calendar-date';
import { monthNames } from './month-names';

/** A date in a table: '3 Sep 2026'. */
export const shortDate = (date: CalendarDate): string =>
  `${Number(date.slice(8))} ${(monthNames[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${date.slice(0, 4)}`;
