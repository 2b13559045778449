import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { EventId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import { firstPreviousHash } from './hashes';
import type { RecordFault } from '@golden-thread/domain/record/record-fault';
import type { RecordKeys } from './record-keys';
import { findSealHead, hashSeal, isSignedSeal, listSeals, newestSealText, rootOf, type Seal, sealText } from './seals';
import type { StreamsVerified } from './verify-streams';

export interface SealsVerified {
  readonly seals: readonly Seal[];
  /** Events that a seal covers. */
  readonly sealed: number;
  readonly lastSealedAt: Instant | null;
  readonly faults: RecordFault[];
}

/**
 * Checks each seal, its signature, its chain and its root over the covered events' hashes as worked out afresh; that the newest seal is
 * there; and that no events without a key came after the seal that closed the time before keys.
 */
export async function verifySeals(reading: Reading, keys: RecordKeys, { hashes, unkeyed }: StreamsVerified): Promise<SealsVerified> {
  const seals = await listSeals(reading);
  const covered = await coveredBySeal(reading);
  const faults: RecordFault[] = [];
  seals.forEach((seal, index) => {
    const before = seals[index - 1];
    faults.push(...faultsOfChain(seal, before), ...faultsOfSignature(seal, before, keys), ...faultsOfCover(seal, covered.get(seal.sequence) ?? [], hashes));
    covered.delete(seal.sequence);
  });
  const lost = [...covered.keys()].filter((sequence) => !seals.some((seal) => seal.sequence === sequence));
  faults.push(...lost.map((sequence): RecordFault => ({ kind: 'seal-missing', where: `seal ${sequence}`, what: `${covered.get(sequence)!.length} events name it, and it is not there.` })));
  faults.push(...(await faultsOfNewest(reading, keys, seals.at(-1))), ...(await faultsOfUnkeyed(reading, seals, unkeyed)));
  return { seals, sealed: seals.reduce((sum, { eventCount }) => sum + eventCount, 0), lastSealedAt: seals.at(-1)?.sealedAt ?? null, faults };
}

const whereOf = ({ sequence }: Pick<Seal, 'sequence'>): string => `seal ${sequence}`;

function* faultsOfChain(seal: Seal, before: Seal | undefined): Generator<RecordFault> {
  const where = whereOf(seal);
  const expected = (before?.sequence ?? 0) + 1;
  for (let missing = expected; missing < Math.min(seal.sequence, expected + 10); missing += 1) {
    yield { kind: 'seal-missing', where: `seal ${missing}`, what: `It is missing between seal ${expected - 1} and seal ${seal.sequence}.` };
  }
  if (seal.sequence !== expected) return;
  if (seal.previousHash !== (before?.hash ?? firstPreviousHash)) {
    yield { kind: 'seal-chain-broken', where, what: 'It does not follow the seal before it: a seal was taken out, put in or moved.' };
  }
  if (seal.totalEvents !== null && before !== undefined && before.totalEvents !== null && seal.totalEvents !== before.totalEvents + seal.eventCount) {
    yield { kind: 'seal-chain-broken', where, what: `It counts ${seal.totalEvents} events in all; with the seal before it, there are ${before.totalEvents + seal.eventCount}.` };
  }
}

function* faultsOfSignature(seal: Seal, before: Seal | undefined, keys: RecordKeys): Generator<RecordFault> {
  const where = whereOf(seal);
  if (hashSeal(seal) !== seal.hash) yield { kind: 'seal-changed', where, what: 'It is not as it was made.' };
  else if (isSignedSeal(seal)) {
    if (!keys.isSignatureOf(sealText(seal.hash), seal)) yield { kind: 'seal-forged', where, what: 'It was put into the database by somebody without the record\'s key.' };
  } else if (before && isSignedSeal(before)) yield { kind: 'seal-forged', where, what: 'It is not signed, though seals before it are.' };
}

function* faultsOfCover(seal: Seal, ids: readonly EventId[], hashes: ReadonlyMap<EventId, string>): Generator<RecordFault> {
  const where = whereOf(seal);
  const missing = ids.filter((id) => !hashes.has(id));
  if (missing.length > 0) yield { kind: 'event-missing', where, what: `${missing.length} of its ${seal.eventCount} events are gone: ${missing.slice(0, 3).join(', ')}.` };
  else if (ids.length !== seal.eventCount || rootOf(ids.map((id) => hashes.get(id)!)) !== seal.root) {
    yield { kind: 'seal-differs', where, what: `Its ${seal.eventCount} events are not what they were when it was made.` };
  }
}

/** Whoever cuts off the newest seal with what it covers must also forge the signed note of which seal was the newest. */
async function faultsOfNewest(reading: Reading, keys: RecordKeys, last: Seal | undefined): Promise<RecordFault[]> {
  const head = await findSealHead(reading);
  const named = head && keys.isSignatureOf(newestSealText(head.hash), head) ? head : undefined;
  if (named && named.sequence === last?.sequence && named.hash === last.hash) return [];
  if (!head && !(last && isSignedSeal(last))) return [];
  const where = `seal ${head?.sequence ?? (last?.sequence ?? 0) + 1}`;
  if (!named) return [{ kind: 'seal-missing', where, what: 'The note of which seal is the newest is missing or was not made by the product, so that seals may have been cut off.' }];
  return [{ kind: 'seal-missing', where, what: `It was the newest seal; the newest one here is ${last ? `seal ${last.sequence}` : 'none'}. What it covered may be cut off with it.` }];
}

/** Events of before there were keys are as many as the seal said that closed that time, and every one of them was sealed by then. */
async function faultsOfUnkeyed(reading: Reading, seals: readonly Seal[], unkeyed: ReadonlyMap<EventId, string>): Promise<RecordFault[]> {
  const closing = seals.find(isSignedSeal);
  if (!closing) return [];
  const rows = await reading.query<{ id: EventId }>(
    `select e.id from event e left join sealed_event s on s.council_id = e.council_id and s.event_id = e.id
     where e.council_id = $1 and e.code is null and (s.seal_sequence is null or s.seal_sequence > $2)`,
    [reading.council.id, closing.sequence],
  );
  const late = rows.map(({ id }): RecordFault => ({ kind: 'event-forged', where: unkeyed.get(id) ?? `event ${id}`, what: `Event ${id} bears no code, though it came after the time without keys was closed.` }));
  if (late.length > 0 || unkeyed.size === closing.unkeyedEvents) return late;
  return [{ kind: 'event-missing', where: whereOf(closing), what: `It closed a time of ${closing.unkeyedEvents ?? 0} events without keys; ${unkeyed.size} are here.` }];
}

async function coveredBySeal(reading: Reading): Promise<Map<number, EventId[]>> {
  const rows = await reading.query<{ sequence: number; ids: EventId[] }>(
    `select seal_sequence as sequence, array_agg(event_id::text order by event_id) as ids from sealed_event group by seal_sequence`,
  );
  return new Map(rows.map(({ sequence, ids }) => [sequence, ids]));
}
