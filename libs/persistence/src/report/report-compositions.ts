import type { Instant } from '@golden-thread/domain/calendar';
import type { ReportContent } from '@golden-thread/domain/report';
import { canonicalJson } from '../event-log/canonical-json';
import { digest } from '../event-log/digest';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** What a report said at one of the times when it was composed. */
export interface ReportComposition {
  readonly id: string;
  readonly reportId: string;
  readonly number: number;
  readonly hash: string;
  readonly content: ReportContent;
  readonly composedAt: Instant;
}

/** The digest of a report's whole content: what is challenged and published must have the same. */
export const hashOfReport = (content: ReportContent): string => digest(canonicalJson(content));

/** What the report says now: its latest composition. */
export async function findLatestComposition(reading: Reading, reportId: string): Promise<ReportComposition | undefined> {
  const [composition] = await reading.query<ReportComposition>(
    `select id, report_id as "reportId", number, hash, content, composed_at as "composedAt" from report_composition
     where report_id = $1 order by number desc limit 1`,
    [reportId],
  );
  return composition;
}

export async function addComposition(work: UnitOfWork, composition: ReportComposition): Promise<void> {
  const { id, reportId, number, hash, content, composedAt } = composition;
  work.send('insert into report_composition (id, council_id, report_id, number, hash, content, composed_at) values ($1, $2, $3, $4, $5, $6, $7)', [
    id, work.council.id, reportId, number, hash, content, composedAt,
  ]);
}
