import type { Actor } from '@golden-thread/domain/authority/actor';
import { readerOf } from '@golden-thread/domain/authority/reading-rights';
import type { CorporateIssue } from '@golden-thread/domain/review/service-review';
import type { Snapshot, SnapshotContent } from '@golden-thread/domain/review/snapshot';
import type { ExceptionId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { canonicalJson, digest } from '../event-log/hashes';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const issueColumns = `id, round_id as "roundId", exception_id as "exceptionId", text, service_ids as "serviceIds"`;

export async function addCorporateIssue(work: UnitOfWork, { id, roundId, exceptionId, text, serviceIds }: CorporateIssue): Promise<void> {
  work.send(
    'insert into corporate_issue (id, council_id, round_id, exception_id, text, service_ids, raised_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, work.council.id, roundId, exceptionId, text, serviceIds, work.now],
  );
}

/** Takes away the issue that a decision on an exception had tagged. */
export function forgetIssueOf(work: UnitOfWork, exceptionId: ExceptionId): void {
  work.send('delete from corporate_issue where council_id = $1 and exception_id = $2', [work.council.id, exceptionId]);
}

/** The issues of a round that are for a service in whose circle the actor is. */
export async function listCorporateIssues(reading: Reading, actor: Actor, roundId: RoundId): Promise<CorporateIssue[]> {
  return reading.query<CorporateIssue>(
    `select ${issueColumns} from corporate_issue
     where round_id = $1 and service_ids && array(select services_read_by($2, $3)) order by raised_at, id`,
    [roundId, JSON.stringify(readerOf(actor)), reading.today],
  );
}

/** All issues of a round, whoever may read them: for what the engine draws, whose readers are asked for then. */
export const listCorporateIssuesOfRound = (reading: Reading, roundId: RoundId): Promise<CorporateIssue[]> =>
  reading.query<CorporateIssue>(`select ${issueColumns} from corporate_issue where round_id = $1 order by raised_at, id`, [roundId]);

/** Exactly the issues which the corporate review of a round tagged for a service. */
export async function listCorporateIssuesFor(reading: Reading, roundId: RoundId, serviceId: ServiceId): Promise<CorporateIssue[]> {
  return reading.query<CorporateIssue>(
    `select ${issueColumns} from corporate_issue where round_id = $1 and $2 = any (service_ids) order by raised_at, id`,
    [roundId, serviceId],
  );
}

const snapshotColumns = `id, round_id as "roundId", number, replaces, reason, taken_at as "takenAt", hash, content`;

/** The digest every reader of the same figures arrives at. */
export const hashOfContent = (content: SnapshotContent): string => digest(canonicalJson(content));

/** The latest figures frozen for a round; undefined before its close. */
export async function findLatestSnapshot(reading: Reading, roundId: RoundId): Promise<Snapshot | undefined> {
  const [snapshot] = await reading.query<Snapshot>(`select ${snapshotColumns} from snapshot where round_id = $1 order by number desc limit 1`, [
    roundId,
  ]);
  return snapshot;
}

/** Every version of a round's figures, the first first, without the figures themselves. */
export async function listSnapshots(reading: Reading, roundId: RoundId): Promise<Omit<Snapshot, 'content'>[]> {
  return reading.query<Omit<Snapshot, 'content'>>(
    `select id, round_id as "roundId", number, replaces, reason, taken_at as "takenAt", hash from snapshot where round_id = $1 order by number`,
    [roundId],
  );
}

export async function addSnapshot(work: UnitOfWork, snapshot: Snapshot): Promise<void> {
  const { id, roundId, number, replaces, reason, takenAt, hash, content } = snapshot;
  work.send('insert into snapshot (id, council_id, round_id, number, replaces, reason, taken_at, hash, content) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    id, work.council.id, roundId, number, replaces, reason, takenAt, hash, content,
  ]);
}
