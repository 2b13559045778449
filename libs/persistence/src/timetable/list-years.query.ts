import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { YearState } from '@golden-thread/domain/timetable';
import type { Reading } from '../unit-of-work/reading';

/** A year in a list. */
export interface YearListed {
  readonly id: string;
  readonly year: FinancialYear;
  readonly state: YearState;
}

/** The council's years, the newest first. */
export const listYears = (reading: Reading): Promise<YearListed[]> =>
  reading.query<YearListed>('select id, year, state from performance_year where council_id = $1 order by year desc', [reading.council.id]);
