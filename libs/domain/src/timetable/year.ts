import type { CalendarDate, FinancialYear } from '../calendar';
import type { StageDefinition } from './stage-definition';
import type { Stage } from './stage';
import type { YearState } from './year-state';

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
