/** On which days a council works: its nation's bank holidays, and the days it closes or works by its own decision. */

import { bankHolidaysOf, type Nation, shippedUntil } from './bank-holidays';
import { addMonths, type CalendarDate, weekday } from './dates';

/** How many characters the name of a council's own day holds. */
export const longestDayTitle = 100;

/** A day that a council entered itself: one on which it closes, or a bank holiday on which it works. */
export interface CouncilDay {
  readonly on: CalendarDate;
  readonly title: string;
  readonly works: boolean;
}

/** A council's own calendar, plain data. There is none by default: whoever counts working days says whose. */
export interface WorkingCalendar {
  readonly nation: Nation;
  /** The last day up to which the council has confirmed that its bank holidays are all entered; null: as far as the shipped list goes. */
  readonly confirmedUntil: CalendarDate | null;
  readonly days: readonly CouncilDay[];
}

/** A date and the calendar it is counted on: what a unit of work knows of its council's time. */
export interface CouncilDate {
  readonly today: CalendarDate;
  readonly calendar: WorkingCalendar;
}

/** Up to and with this day the bank holidays are known; beyond it weekends alone are counted over, and whoever is shown a date is told. */
export const knownUntil = ({ confirmedUntil }: WorkingCalendar): CalendarDate =>
  confirmedUntil !== null && confirmedUntil > shippedUntil ? confirmedUntil : shippedUntil;

/** Whether the known bank holidays end within a year: time to enter the next ones, before dates are counted without them. */
export const bankHolidaysEndSoon = ({ calendar, today }: CouncilDate): boolean => knownUntil(calendar) < addMonths(today, 12);

/** Why the council does not work on a day: the name of its bank holiday or closure, or 'weekend'. Null: it works. */
export function closedBecause(day: CalendarDate, { nation, days }: WorkingCalendar): string | null {
  const own = days.find(({ on }) => on === day);
  if (own !== undefined) return own.works ? null : own.title;
  return weekday(day) > 5 ? 'weekend' : (bankHolidaysOf(nation).get(day) ?? null);
}
