import type { Snapshot, SnapshotContent } from '@golden-thread/domain/review';
import { canonicalJson } from '../event-log/canonical-json';
import { digest } from '../event-log/digest';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, round_id as "roundId", number, replaces, reason, taken_at as "takenAt", hash, content`;

/** The digest every reader of the same figures arrives at. */
export const hashOfContent = (content: SnapshotContent): string => digest(canonicalJson(content));

/** The latest figures frozen for a round; undefined before its close. */
export async function findLatestSnapshot(reading: Reading, roundId: string): Promise<Snapshot | undefined> {
  const [snapshot] = await reading.query<Snapshot>(`select ${columns} from snapshot where round_id = $1 order by number desc limit 1`, [
    roundId,
  ]);
  return snapshot;
}

export async function findSnapshot(reading: Reading, id: string): Promise<Snapshot | undefined> {
  const [snapshot] = await reading.query<Snapshot>(`select ${columns} from snapshot where id = $1`, [id]);
  return snapshot;
}

/** Every version of a round's figures, the first first, without the figures themselves. */
export async function listSnapshots(reading: Reading, roundId: string): Promise<Omit<Snapshot, 'content'>[]> {
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
