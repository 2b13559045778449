import type { CalendarDate } from './calendar-date';
import { monthNames } from './month-names';
import { weekday } from './weekday';
import { weekdayNames } from './weekday-names';

/** A date in prose: 'Thursday 3 September 2026'. */
export const longDate = (date: CalendarDate): string =>
  `${weekdayNames[weekday(date) - 1]} ${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
