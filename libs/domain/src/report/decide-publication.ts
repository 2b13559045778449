import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { YearId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { ReportPublished } from './events';
import { type PerformanceReport, reportStream } from './performance-report';
import type { ReportRefusal } from './refusals';
import { reportTransitions } from './transitions';

export interface Publication {
  /** Digest of the content that is about to be shown to the public, computed now. */
  readonly hash: string;
  /** The year whose report it is; the annual one ends it. */
  readonly yearId: YearId;
  readonly now: Instant;
  readonly today: CalendarDate;
}

/**
 * Whether a report may be published: only after both scrutiny and Cabinet have finished, not before its date, and only exactly what
 * they were shown.
 *
 * Refusals: NotReadyToPublish (details: who has not finished), PublicationDateNotCome, ReportContentChanged.
 * Source: source-systems B1, "cannot publish before O&S and Cabinet steps complete; published page equals the approved snapshot".
 */
export function decideReportPublication(
  report: PerformanceReport,
  publication: Publication,
): Outcome<{ readonly report: PerformanceReport; readonly event: ReportPublished }, Refusal<ReportRefusal>> {
  const state = reportTransitions.next(report.state, 'publish');
  if (state === null) return refuse('NotReadyToPublish', { state: report.state, concluded: report.concluded });
  if (publication.today < report.publishOn) return refuse('PublicationDateNotCome', { publishOn: report.publishOn });
  if (report.hash !== publication.hash) return refuse('ReportContentChanged');
  const { year, half } = report;
  return accept({
    report: { ...report, state, publishedAt: publication.now, version: report.version + 1 },
    event: {
      name: 'ReportPublished',
      stream: reportStream(report.id),
      payload: { yearId: publication.yearId, year, half, hash: publication.hash },
    },
  });
}
