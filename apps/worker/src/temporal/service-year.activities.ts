import { seeToServiceYear } from '@golden-thread/application/plan';
import type { Database } from '@golden-thread/persistence';
import type { ServiceYearActivities } from '@golden-thread/workflows';
import { accepted } from './accepted';

/** The turns of a service's year. One use case sees to every level, because the rows say which one the cascade has reached. */
export const serviceYearActivities = (database: Database): ServiceYearActivities => ({
  seeServicePlanApproved: (year) => accepted(seeToServiceYear(database, year)),
  seeUnitPlansApproved: (year) => accepted(seeToServiceYear(database, year)),
  seePeopleAsked: (year) => accepted(seeToServiceYear(database, year)),
});
