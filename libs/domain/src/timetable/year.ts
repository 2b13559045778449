import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, financialYearOf } from '../calendar/financial-year';
import type { YearId } from '../shared/id';
import type { Phase } from './phase';
import type { Stage } from './stage';
import type { StageDefinition } from './stage-definition';

/** A year is drafted, published (from then on its stages open by themselves) and ended by its annual report. */
export type YearState = 'draft' | 'running' | 'ended';

/** One council's performance year with its timetable. `version` counts its publications and changes. */
export interface Year {
  readonly id: YearId;
  readonly year: FinancialYear;
  readonly state: YearState;
  readonly version: number;
  /** The council's cycle in this year, in the order in which it goes round. */
  readonly phases: readonly Phase[];
  readonly definitions: readonly StageDefinition[];
  readonly stages: readonly Stage[];
  /** The day on which the annual report (the second half-yearly one) was published; null until then. */
  readonly annualReportOn: CalendarDate | null;
}

/**
 * The year a timetable opens with when none is named: the published one that holds today, though the next is published too and the last
 * still waits for its annual report. Where none of these holds today, the last that began; then the draft that holds today; then the
 * first to come.
 */
export function yearToOpen<One extends Pick<Year, 'year' | 'state'>>(years: readonly One[], today: CalendarDate): One | undefined {
  const current = financialYearOf(today);
  const earliestFirst = [...years].sort((a, b) => (a.year < b.year ? -1 : 1));
  const published = earliestFirst.filter(({ state }) => state !== 'draft');
  return (
    published.filter(({ year, state }) => year === current || (year < current && state === 'running')).at(-1) ??
    earliestFirst.find(({ year }) => year === current) ??
    [...published, ...earliestFirst].find(({ year }) => year > current) ??
    earliestFirst.at(-1)
  );
}
