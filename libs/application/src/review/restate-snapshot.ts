import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import { roundStream, type Snapshot, type SnapshotRestated } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findLatestSnapshot, findRoundOf } from '@golden-thread/persistence/review';
import { takeSnapshot } from './take-snapshot';

/**
 * Takes a quarter's figures again after a correction, within the transaction that corrects them: a new version that names the one
 * it replaces; the old one stays as it was. Answers undefined when the quarter is not frozen yet, so that there is nothing to restate.
 * Source: source-systems B9.4, "a correction makes a new version that names the old".
 */
export async function restateSnapshot(
  work: UnitOfWork,
  of: { readonly year: FinancialYear; readonly quarter: Quarter; readonly reason: string },
): Promise<Snapshot | undefined> {
  const round = await findRoundOf(work, of);
  const before = round && (await findLatestSnapshot(work, round.id));
  if (!round || !before) return undefined;
  const snapshot = await takeSnapshot(work, round, { reason: of.reason, replaces: before.id });
  work.record({
    name: 'SnapshotRestated',
    stream: roundStream(round.id),
    payload: { snapshotId: snapshot.id, hash: snapshot.hash, replaces: before.id, number: snapshot.number },
    wording: { reason: of.reason },
  } satisfies SnapshotRestated);
  return snapshot;
}
