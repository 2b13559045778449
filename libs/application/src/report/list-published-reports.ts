import type { PerformanceReport } from '@golden-thread/domain/report';
import type { Database } from '@golden-thread/persistence';
import { listPerformanceReports } from '@golden-thread/persistence/report';

/** The reports of a council that anybody may read. */
export interface PublishedReports {
  readonly council: string;
  readonly reports: readonly Pick<PerformanceReport, 'year' | 'half' | 'publishedAt'>[];
}

/** Which reports a council has published, for the public; the newest first. */
export const listPublishedReports = (database: Database, councilId: string): Promise<PublishedReports> =>
  database.read(councilId, async (reading) => ({
    council: reading.council.name,
    reports: (await listPerformanceReports(reading))
      .filter(({ state }) => state === 'published')
      .map(({ year, half, publishedAt }) => ({ year, half, publishedAt }))
      .sort((one, other) => (other.publishedAt ?? '').localeCompare(one.publishedAt ?? '')),
  }));
