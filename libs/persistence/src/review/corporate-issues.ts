import type { CorporateIssue } from '@golden-thread/domain/review';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, round_id as "roundId", exception_id as "exceptionId", text, service_ids as "serviceIds"`;

export async function addCorporateIssue(work: UnitOfWork, { id, roundId, exceptionId, text, serviceIds }: CorporateIssue): Promise<void> {
  work.send(
    'insert into corporate_issue (id, council_id, round_id, exception_id, text, service_ids, raised_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, work.council.id, roundId, exceptionId, text, serviceIds, work.now],
  );
}

export async function listCorporateIssues(reading: Reading, roundId: string): Promise<CorporateIssue[]> {
  return reading.query<CorporateIssue>(`select ${columns} from corporate_issue where round_id = $1 order by raised_at, id`, [roundId]);
}

/** Exactly the issues which the corporate review of a round tagged for a service. */
export async function listCorporateIssuesFor(reading: Reading, roundId: string, serviceId: string): Promise<CorporateIssue[]> {
  return reading.query<CorporateIssue>(
    `select ${columns} from corporate_issue where round_id = $1 and $2 = any (service_ids) order by raised_at, id`,
    [roundId, serviceId],
  );
}
