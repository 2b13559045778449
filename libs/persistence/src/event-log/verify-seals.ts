import type { Reading } from '../unit-of-work/reading';
import { beginning } from './hash-event';
import { hashSeal } from './hash-seal';
import type { LogFault } from './log-fault';
import { rootOf } from './root-of';
import type { Seal } from './seal';
import { listSeals } from './seals';

interface SealsVerified {
  readonly seals: number;
  /** Events that a seal covers. */
  readonly sealed: number;
  readonly lastSealedAt: string | null;
  readonly faults: LogFault[];
}

/** Checks each seal, its chain, and its root over the covered events' hashes as worked out afresh. */
export async function verifySeals(reading: Reading, hashes: ReadonlyMap<string, string>): Promise<SealsVerified> {
  const seals = await listSeals(reading);
  const covered = await coveredBySeal(reading);
  const faults: LogFault[] = [];
  let before: Seal | undefined;
  for (const seal of seals) {
    faults.push(...faultsOf(seal, before, covered.get(seal.sequence) ?? [], hashes));
    before = seal;
  }
  const sealed = [...covered.values()].reduce((sum, ids) => sum + ids.length, 0);
  return { seals: seals.length, sealed, lastSealedAt: before?.sealedAt ?? null, faults };
}

function* faultsOf(seal: Seal, before: Seal | undefined, ids: readonly string[], hashes: ReadonlyMap<string, string>): Generator<LogFault> {
  const where = `seal ${seal.sequence}`;
  if (seal.sequence !== (before?.sequence ?? 0) + 1 || seal.previousHash !== (before?.hash ?? beginning)) {
    yield { kind: 'seal-chain-broken', where, what: 'It does not follow the seal before it.' };
  }
  if (hashSeal(seal) !== seal.hash) yield { kind: 'seal-changed', where, what: 'It is not as it was sealed.' };
  const missing = ids.filter((id) => !hashes.has(id));
  if (missing.length > 0) yield { kind: 'event-missing', where, what: `${missing.length} of its events are gone: ${missing.slice(0, 3).join(', ')}.` };
  else if (ids.length !== seal.eventCount || rootOf(ids.map((id) => hashes.get(id)!)) !== seal.root) {
    yield { kind: 'seal-differs', where, what: `Its ${seal.eventCount} events are not what they were when it was sealed.` };
  }
}

async function coveredBySeal(reading: Reading): Promise<ReadonlyMap<number, string[]>> {
  const rows = await reading.query<{ sequence: number; ids: string[] }>(
    `select seal_sequence as sequence, array_agg(event_id::text order by event_id) as ids from sealed_event group by seal_sequence`,
  );
  return new Map(rows.map(({ sequence, ids }) => [sequence, ids]));
}
