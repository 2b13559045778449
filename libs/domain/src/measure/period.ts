import type { CalendarDate, FinancialYear } from '../calendar';
import type { Frequency } from './frequency';
import type { PeriodKey } from './period-key';

/** A stretch of the financial year that a figure is about. */
export interface Period {
  readonly key: PeriodKey;
  readonly year: FinancialYear;
  readonly frequency: Frequency;
  /** Counted within the year from 1: month 1 is April. */
  readonly number: number;
  /** First and last day, both in the period. */
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** As people say it: 'April 2026', 'Quarter 1 2026/27', 'First half 2026/27', '2026/27'. */
  readonly label: string;
  /** As a chart's axis says it: 'Apr 26', 'Q1 26/27', 'H1 26/27', '2026/27'. */
  readonly shortLabel: string;
}
