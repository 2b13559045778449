import type { CalendarDate, FinancialYear } from '../calendar';
import type { ReportHalf } from './half';

/** What the timetable says about a half-yearly report. */
export interface ReportTiming {
  readonly year: FinancialYear;
  readonly half: ReportHalf;
  readonly composeOn: CalendarDate;
  readonly scrutinyOn: CalendarDate;
  readonly cabinetOn: CalendarDate;
  readonly publishOn: CalendarDate;
}
