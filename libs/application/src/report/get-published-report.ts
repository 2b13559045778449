import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PerformanceReport, ReportHalf } from '@golden-thread/domain/report/performance-report';
import { type ReportForReader, withoutExempt } from '@golden-thread/domain/report/report-content';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { publishedFiguresMetadata, writePublishedFigures } from '@golden-thread/exchange/document/published-figures';
import { findExemptFromReport } from '@golden-thread/persistence/authority/exemptions';
import { findPerformanceReportOf, listPerformanceReports } from '@golden-thread/persistence/report/performance-reports';
import { findComposition, hashOfReport, type ReportComposition } from '@golden-thread/persistence/report/report-compositions';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { findNewestMade } from '../document/read-documents';

/** What anybody may read: a published report, and which others of the council are published. */
export interface PublishedReport {
  readonly report: PerformanceReport;
  readonly composition: ReportComposition;
  /** What it says today: without what is exempt. */
  readonly content: ReportForReader;
  readonly others: readonly Pick<PerformanceReport, 'year' | 'half'>[];
  /** Whether it can be taken away as PDF and Word. */
  readonly isWritten: boolean;
}

/**
 * A published report, for the public: only what was challenged, which is checked again each time it is read, but for what is exempt
 * on the day.
 * Refuses: `ReportNotFound` when it is not there or not published, or does not have the digest under which it was published.
 */
export async function getPublishedReport(
  database: Database,
  of: { readonly councilId: CouncilId; readonly year: FinancialYear; readonly half: ReportHalf },
): Promise<Outcome<PublishedReport>> {
  const found = await database.read(of.councilId, async (reading) => {
    const report = await findPerformanceReportOf(reading, of);
    if (!report || report.state !== 'published') return undefined;
    const composition = await findComposition(reading, report.id);
    if (!composition || hashOfReport(composition.content) !== report.hash) return undefined;
    const published = (await listPerformanceReports(reading)).filter(({ state }) => state === 'published');
    const isWritten = (await findNewestMade(reading, report.id)) !== undefined;
    const content = withoutExempt(composition.content, await findExemptFromReport(reading, null, report.id));
    return { report, composition, content, others: published.map(({ year, half }) => ({ year, half })), isWritten };
  });
  return found ? accept(found) : refuse('ReportNotFound');
}

/** The figures of a published report as open data: the file, and what its columns mean. */
export interface PublishedFigures {
  readonly csv: string;
  readonly metadata: object;
}

/** The figures of a published report, for the public; `file`: what the CSV is called where its metadata lies. Refuses: ReportNotFound. */
export async function getPublishedFigures(
  database: Database,
  { file, ...of }: { readonly councilId: CouncilId; readonly year: FinancialYear; readonly half: ReportHalf; readonly file: string },
): Promise<Outcome<PublishedFigures>> {
  const published = await getPublishedReport(database, of);
  if (!published.ok) return published;
  const { content } = published.value;
  return accept({ csv: writePublishedFigures(content), metadata: publishedFiguresMetadata(content, file) });
}

/** The reports of a council that anybody may read. */
export interface PublishedReports {
  readonly council: string;
  readonly reports: readonly Pick<PerformanceReport, 'year' | 'half' | 'publishedAt'>[];
}

/** Which reports a council has published, for the public; the newest first. */
export const listPublishedReports = (database: Database, councilId: CouncilId): Promise<PublishedReports> =>
  database.read(councilId, async (reading) => ({
    council: reading.council.name,
    reports: (await listPerformanceReports(reading))
      .filter(({ state }) => state === 'published')
      .map(({ year, half, publishedAt }) => ({ year, half, publishedAt }))
      .sort((one, other) => (other.publishedAt ?? '').localeCompare(one.publishedAt ?? '')),
  }));
