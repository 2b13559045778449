import { challengeBodyKeys } from '@golden-thread/domain/report';
import type { Finding } from '../unit-of-work/reading';
import { idFor } from '../unit-of-work/id-for';

/**
 * The report that an address names: by its own id, by the id of one body's challenge, or by that of a single challenge, because
 * tasks lead to a report by what they are about.
 */
export async function findReportNamed(finding: Finding, named: string): Promise<string | undefined> {
  const [direct] = await finding.query<{ id: string }>(
    `select id from performance_report where id::text = $1
     union all select report_id from report_challenge where id::text = $1 limit 1`,
    [named],
  );
  if (direct) return direct.id;
  const reports = await finding.query<{ id: string }>('select id from performance_report');
  return reports.find(({ id }) => challengeBodyKeys.some((body) => idFor('report-challenge', id, body) === named))?.id;
}
