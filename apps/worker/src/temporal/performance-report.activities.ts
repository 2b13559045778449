import { seeToReport } from '@golden-thread/application/report';
import type { Database } from '@golden-thread/persistence';
import type { PerformanceReportActivities } from '@golden-thread/workflows';
import { accepted } from './accepted';

/** The turns of a half-yearly report. One use case sees to all of it, because the row says which part it is in. */
export const performanceReportActivities = (database: Database): PerformanceReportActivities => ({
  seeToComposition: (report) => accepted(seeToReport(database, report)),
  seeToChallenge: (report) => accepted(seeToReport(database, report)),
  seeToPublication: (report) => accepted(seeToReport(database, report)),
});
