import { reportStream } from '@golden-thread/domain/report';
import { findReportNamed, reportToChange } from '@golden-thread/persistence/report';
import { opener, type Shown } from '../shared';

/** What every decision about a report names. */
export interface ReportCommand extends Shown {
  /** The report's own id, or that of a challenge to it, because tasks lead to a report by what they are about. */
  readonly reportId: string;
}

/** Opens a report. Refuses: `ReportNotFound`. */
export const withReport = opener({
  load: async (loading, { reportId }: ReportCommand) => {
    const id = await findReportNamed(loading, reportId);
    return id === undefined ? undefined : loading.loadForUpdate(reportToChange, id);
  },
  missing: 'ReportNotFound',
  versioned: (report) => report,
  stream: ({ id }) => reportStream(id),
});
