import type { Challenge } from '@golden-thread/domain/report';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { ReportChallengeRow } from './report-challenge.row';

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
  await work.manager.insert(ReportChallengeRow, { ...challenge, councilId: work.council.id } as never);
}

/** Writes an answered challenge over the one that was read. */
export async function saveChallenge(work: UnitOfWork, { id, ...challenge }: Challenge): Promise<void> {
  await work.manager.update(ReportChallengeRow, { id }, challenge as never);
}
