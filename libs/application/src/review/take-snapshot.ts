import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { SnapshotRestated } from '@golden-thread/domain/review/events';
import type { Round } from '@golden-thread/domain/review/round';
import { roundStream } from '@golden-thread/domain/review/service-review';
import type { Snapshot } from '@golden-thread/domain/review/snapshot';
import { addSnapshot, findLatestSnapshot, hashOfContent } from '@golden-thread/persistence/review/corporate-review';
import { findRoundOf } from '@golden-thread/persistence/review/rounds';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { freezeFigures } from '../figure-sheet/freeze-figures';

/** Freezes a quarter's figures as they stand now: the first version at the close, or the next one, naming the one it replaces. */
export async function takeSnapshot(work: UnitOfWork, round: Round, why: { reason: string; replaces: string | null }): Promise<Snapshot> {
  const before = await findLatestSnapshot(work, round.id);
  const content = { year: round.year, quarter: round.quarter, figures: await freezeFigures(work, round) };
  const snapshot: Snapshot = {
    id: newId(),
    roundId: round.id,
    number: (before?.number ?? 0) + 1,
    replaces: why.replaces,
    reason: why.reason,
    takenAt: work.now,
    hash: hashOfContent(content),
    content,
  };
  await addSnapshot(work, snapshot);
  return snapshot;
}

/**
 * Takes a quarter's figures again after a correction, within the transaction that verifies it: a new version that names the one
 * it replaces; the old one stays as it was. Answers undefined when the quarter is not frozen yet, so that there is nothing to restate.
 * Source: source-systems B9.4, "a correction makes a new version that names the old".
 */
export async function restateSnapshot(
  work: UnitOfWork,
  of: { readonly year: FinancialYear; readonly quarter: Quarter; readonly reason: string },
): Promise<Snapshot | undefined> {
  const round = await findRoundOf(work, of);
  if (round) await work.lock(roundStream(round.id));
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
