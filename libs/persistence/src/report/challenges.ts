import type { Challenge } from '@golden-thread/domain/report';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, report_id as "reportId", body, number, text, raised_by as "raisedBy", raised_at as "raisedAt", answer,
  answered_by as "answeredBy", answered_at as "answeredAt"`;

export async function listChallenges(reading: Reading, reportId: string): Promise<Challenge[]> {
  return reading.query<Challenge>(`select ${columns} from report_challenge where report_id = $1 order by number`, [reportId]);
}

export async function findChallenge(reading: Reading, id: string): Promise<Challenge | undefined> {
  const [challenge] = await reading.query<Challenge>(`select ${columns} from report_challenge where id = $1`, [id]);
  return challenge;
}

export async function addChallenge(work: UnitOfWork, challenge: Challenge): Promise<void> {
  const { id, reportId, body, number, text, raisedBy, raisedAt, answer, answeredBy, answeredAt } = challenge;
  work.send(
    `insert into report_challenge (id, council_id, report_id, body, number, text, raised_by, raised_at, answer, answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, work.council.id, reportId, body, number, text, raisedBy, raisedAt, answer, answeredBy, answeredAt],
  );
}

/** Writes the answer to a challenge; what was raised stays. */
export async function saveChallenge(work: UnitOfWork, { id, answer, answeredBy, answeredAt }: Challenge): Promise<void> {
  work.send('update report_challenge set answer = $2, answered_by = $3, answered_at = $4 where id = $1', [id, answer, answeredBy, answeredAt]);
}
