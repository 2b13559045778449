import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { EventId, Id } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import { readEvents } from './events';
import { firstPreviousHash, hashEvent, type RecordedEvent } from './hashes';
import { hashSeal, listSeals, rootOf, type Seal } from './seals';

/** Something in the event log that does not hold, and where. */
export interface LogFault {
  readonly kind:
    | 'event-changed'
    | 'chain-broken'
    | 'event-missing'
    | 'head-differs'
    | 'wording-changed'
    | 'seal-changed'
    | 'seal-chain-broken'
    | 'seal-differs';
  /** The stream, or the seal's number. */
  readonly where: string;
  /** What was found, for somebody who has to look into it. */
  readonly what: string;
}

interface StreamsVerified {
  readonly events: number;
  readonly streams: number;
  readonly faults: LogFault[];
  /** Each event's hash as worked out afresh, for the seals. */
  readonly hashes: ReadonlyMap<string, string>;
}

const streamName = ({ streamType, streamId }: Pick<RecordedEvent, 'streamType' | 'streamId'>): string => `${streamType} ${streamId}`;

/** Works out every event's hash afresh, and checks that each follows the one before it without a gap, up to the stream's head. */
async function verifyStreams(reading: Reading): Promise<StreamsVerified> {
  const faults: LogFault[] = [];
  const hashes = new Map<string, string>();
  const ends = new Map<string, RecordedEvent>();
  for await (const page of readEvents(reading)) {
    for (const event of page) {
      const name = streamName(event);
      faults.push(...faultsOfEvent(event, ends.get(name)));
      hashes.set(event.id, hashEvent(event));
      ends.set(name, event);
    }
  }
  faults.push(...(await faultsOfHeads(reading, ends)));
  return { events: hashes.size, streams: ends.size, faults, hashes };
}

function* faultsOfEvent(event: RecordedEvent, before: RecordedEvent | undefined): Generator<LogFault> {
  const where = streamName(event);
  const expected = (before?.sequence ?? 0) + 1;
  if (event.sequence !== expected) yield { kind: 'event-missing', where, what: `Event ${expected} is missing; the next one is ${event.sequence}.` };
  if (event.previousHash !== (before?.hash ?? firstPreviousHash)) yield { kind: 'chain-broken', where, what: `Event ${event.sequence} does not follow the one before it.` };
  if (hashEvent(event) !== event.hash) yield { kind: 'event-changed', where, what: `Event ${event.sequence} (${event.name}) is not as it was recorded.` };
}

async function faultsOfHeads(reading: Reading, ends: ReadonlyMap<string, RecordedEvent>): Promise<LogFault[]> {
  const heads = await reading.query<{ streamType: string; streamId: Id; sequence: number; hash: string }>(
    'select stream_type as "streamType", stream_id as "streamId", sequence, hash from stream_head',
  );
  return heads
    .filter((head) => head.sequence > 0 && (ends.get(streamName(head))?.sequence !== head.sequence || ends.get(streamName(head))?.hash !== head.hash))
    .map((head) => ({
      kind: 'head-differs', where: streamName(head),
      what: `The stream should end with event ${head.sequence}; it ends with ${ends.get(streamName(head))?.sequence ?? 'none'}.`,
    }));
}

interface SealsVerified {
  readonly seals: number;
  /** Events that a seal covers. */
  readonly sealed: number;
  readonly lastSealedAt: Instant | null;
  readonly faults: LogFault[];
}

/** Checks each seal, its chain, and its root over the covered events' hashes as worked out afresh. */
async function verifySeals(reading: Reading, hashes: ReadonlyMap<string, string>): Promise<SealsVerified> {
  const seals = await listSeals(reading);
  const covered = await coveredBySeal(reading);
  const faults: LogFault[] = [];
  let before: Seal | undefined;
  for (const seal of seals) {
    faults.push(...faultsOfSeal(seal, before, covered.get(seal.sequence) ?? [], hashes));
    before = seal;
  }
  const sealed = [...covered.values()].reduce((sum, ids) => sum + ids.length, 0);
  return { seals: seals.length, sealed, lastSealedAt: before?.sealedAt ?? null, faults };
}

function* faultsOfSeal(seal: Seal, before: Seal | undefined, ids: readonly EventId[], hashes: ReadonlyMap<string, string>): Generator<LogFault> {
  const where = `seal ${seal.sequence}`;
  if (seal.sequence !== (before?.sequence ?? 0) + 1 || seal.previousHash !== (before?.hash ?? firstPreviousHash)) {
    yield { kind: 'seal-chain-broken', where, what: 'It does not follow the seal before it.' };
  }
  if (hashSeal(seal) !== seal.hash) yield { kind: 'seal-changed', where, what: 'It is not as it was sealed.' };
  const missing = ids.filter((id) => !hashes.has(id));
  if (missing.length > 0) yield { kind: 'event-missing', where, what: `${missing.length} of its events are gone: ${missing.slice(0, 3).join(', ')}.` };
  else if (ids.length !== seal.eventCount || rootOf(ids.map((id) => hashes.get(id)!)) !== seal.root) {
    yield { kind: 'seal-differs', where, what: `Its ${seal.eventCount} events are not what they were when it was sealed.` };
  }
}

async function coveredBySeal(reading: Reading): Promise<ReadonlyMap<number, EventId[]>> {
  const rows = await reading.query<{ sequence: number; ids: EventId[] }>(
    `select seal_sequence as sequence, array_agg(event_id::text order by event_id) as ids from sealed_event group by seal_sequence`,
  );
  return new Map(rows.map(({ sequence, ids }) => [sequence, ids]));
}

/** Checks every text beside an event against the digest in it. A text that was withheld is gone by right, and no fault. */
async function verifyWordings(reading: Reading): Promise<LogFault[]> {
  const changed = await reading.query<{ eventId: EventId; field: string }>(
    `select w.event_id as "eventId", w.field from event_wording w join event e on e.id = w.event_id
     where w.text is not null
       and encode(sha256(convert_to(w.text, 'UTF8')), 'hex') is distinct from e.wording_digests ->> w.field`,
  );
  return changed.map(({ eventId, field }) => ({
    kind: 'wording-changed', where: `event ${eventId}`, what: `The text "${field}" is not the one that was shown.`,
  }));
}

/** What a walk through a council's whole event log found. */
export interface LogVerified {
  readonly events: number;
  readonly streams: number;
  readonly seals: number;
  /** Events that no seal covers yet: their chain holds, but their order among streams is not yet fixed. */
  readonly notYetSealed: number;
  readonly lastSealedAt: Instant | null;
  /** Empty: everything is as it was recorded. */
  readonly faults: readonly LogFault[];
}

/** Walks every stream and every seal of a council, in one consistent look, and says whatever is not as it was recorded. */
export async function verifyLog(reading: Reading): Promise<LogVerified> {
  const streams = await verifyStreams(reading);
  const seals = await verifySeals(reading, streams.hashes);
  const wordings = await verifyWordings(reading);
  return {
    events: streams.events,
    streams: streams.streams,
    seals: seals.seals,
    notYetSealed: Math.max(0, streams.events - seals.sealed),
    lastSealedAt: seals.lastSealedAt,
    faults: [...streams.faults, ...wordings, ...seals.faults],
  };
}
