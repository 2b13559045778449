import { reportStream } from '@golden-thread/domain/report';
import { findPerformanceReport } from '@golden-thread/persistence/report';
import { opener, type Shown } from '../shared';

/** What every decision about a report names. */
export interface ReportCommand extends Shown {
  readonly reportId: string;
}

/** Opens a report. Refuses: `ReportNotFound`. */
export const withReport = opener({
  hold: async (work, { reportId }: ReportCommand) => {
    await work.lock(reportStream(reportId));
    return findPerformanceReport(work, reportId);
  },
  missing: 'ReportNotFound',
  versioned: (report) => report,
});
