import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { Stage } from './stage';
import type { StageDefinition } from './stage-definition';

/** A year is drafted, published (from then on its stages open by themselves) and ended by its annual report. */
export type YearState = 'draft' | 'running' | 'ended';

/** One council's performance year with its timetable. `version` counts its publications and changes. */
export interface Year {
  readonly id: string;
  readonly year: FinancialYear;
  readonly state: YearState;
  readonly version: number;
  readonly definitions: readonly StageDefinition[];
  readonly stages: readonly Stage[];
  /** The day on which the annual report (the second half-yearly one) was published; null until then. */
  readonly annualReportOn: CalendarDate | null;
}
