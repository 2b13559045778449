import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { DocumentFormat } from '@golden-thread/domain/document/document';
import type { ReportHalf } from '@golden-thread/domain/report/performance-report';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { getPublishedReport } from '../report/get-published-report';
import type { Files } from './open-file-store';
import { type FileToGive, findNewestMade, readFile } from './read-documents';

/** Which published report, in which file. */
export interface PublishedFile {
  readonly councilId: CouncilId;
  readonly year: FinancialYear;
  readonly half: ReportHalf;
  readonly format: DocumentFormat;
}

/**
 * The newest edition of a published report as a file, for anybody. Refuses: `ReportNotFound` where it is not published; `DocumentNotMade`,
 * `FilesNotKept`, `FileDamaged`.
 */
export async function getPublishedFile(database: Database, files: Files, { format, ...of }: PublishedFile): Promise<Outcome<FileToGive>> {
  const published = await getPublishedReport(database, of);
  if (!published.ok) return published;
  const document = await database.read(of.councilId, (reading) => findNewestMade(reading, published.value.report.id));
  return document ? readFile(files, of.councilId, { document, format }) : refuse('DocumentNotMade');
}
