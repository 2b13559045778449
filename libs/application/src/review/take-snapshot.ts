import type { Round, Snapshot } from '@golden-thread/domain/review';
import { newId, type UnitOfWork } from '@golden-thread/persistence';
import { addSnapshot, findLatestSnapshot, hashOfContent } from '@golden-thread/persistence/review';
import { freezeFigures } from '../measure/freeze-figures';

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
