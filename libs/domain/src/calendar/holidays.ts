import type { CalendarDate } from './calendar-date';

/** The bank holidays of one place, and the years for which the list is complete. Outside those years nothing may be counted. */
export interface Holidays {
  readonly place: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly dates: ReadonlyMap<CalendarDate, string>;
}
