import { seeToYear } from '@golden-thread/application/timetable';
import type { Database } from '@golden-thread/persistence';
import type { AnnualCycleActivities } from '@golden-thread/workflows/annual-cycle';
import { accepted } from './accepted';

/** The turns of a year. One use case sees to all of it, because the rows say which part it is in. */
export const annualCycleActivities = (database: Database): AnnualCycleActivities => ({
  openStagesOfYear: (year) => accepted(seeToYear(database, year)),
  seeYearOut: (year) => accepted(seeToYear(database, year)),
});
