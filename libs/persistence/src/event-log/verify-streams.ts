import type { EventId, Id, ThingType } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import { readEvents, recordedEventColumns } from './events';
import { firstPreviousHash, hashEvent, type RecordedEvent } from './hashes';
import type { RecordFault } from '@golden-thread/domain/record/record-fault';
import type { RecordKeys } from './record-keys';

export interface StreamsVerified {
  readonly streams: number;
  readonly faults: RecordFault[];
  /** Each event's hash as worked out afresh, for the seals. */
  readonly hashes: ReadonlyMap<EventId, string>;
  /** Events of before there were keys, by id, with where they stand. */
  readonly unkeyed: ReadonlyMap<EventId, string>;
}

const streamName = ({ streamType, streamId }: Pick<RecordedEvent, 'streamType' | 'streamId'>): string => `${streamType} ${streamId}`;

/**
 * Works out every event's hash afresh, and checks that each was made with a key of the record and follows the one before it without a
 * gap, up to the stream's head. Events without a code are those of before there were keys; whether they may be there, the seals say.
 */
export async function verifyStreams(reading: Reading, keys: RecordKeys): Promise<StreamsVerified> {
  const faults: RecordFault[] = [];
  const hashes = new Map<EventId, string>();
  const unkeyed = new Map<EventId, string>();
  const ends = new Map<string, RecordedEvent>();
  for await (const page of readEvents(reading)) {
    for (const event of page) {
      const name = streamName(event);
      faults.push(...faultsOfEvent(event, ends.get(name), keys));
      hashes.set(event.id, hashEvent(event));
      if (event.code === null) unkeyed.set(event.id, name);
      ends.set(name, event);
    }
  }
  faults.push(...(await faultsOfHeads(reading, ends)));
  return { streams: ends.size, faults, hashes, unkeyed };
}

function* faultsOfEvent(event: RecordedEvent, before: RecordedEvent | undefined, keys: RecordKeys): Generator<RecordFault> {
  const where = streamName(event);
  const expected = (before?.sequence ?? 0) + 1;
  const hash = hashEvent(event);
  if (event.sequence !== expected) yield { kind: 'event-missing', where, what: `Event ${expected} is missing; the next one is ${event.sequence}.` };
  if (event.previousHash !== (before?.hash ?? firstPreviousHash)) {
    yield { kind: 'chain-broken', where, what: `Event ${event.sequence} (${event.name}) does not follow the one before it: an event was taken out, put in or moved.` };
  }
  if (hash !== event.hash) yield { kind: 'event-changed', where, what: `Event ${event.sequence} (${event.name}) is not as it was recorded.` };
  else if (!isAuthentic(event, keys)) yield { kind: 'event-forged', where, what: forged(event, keys) };
}

const isAuthentic = ({ hash, keyId, code }: RecordedEvent, keys: RecordKeys): boolean =>
  keyId === null || code === null ? keyId === code : keys.isCodeOf(hash, { keyId, code });

const forged = ({ sequence, name, keyId }: RecordedEvent, keys: RecordKeys): string =>
  keyId !== null && !keys.holds(keyId)
    ? `Event ${sequence} (${name}) names the key "${keyId}", which this installation does not hold: add it to the keys of the record, or the event was put in by hand.`
    : `Event ${sequence} (${name}) was put into the database by somebody without the record's key.`;

async function faultsOfHeads(reading: Reading, ends: ReadonlyMap<string, RecordedEvent>): Promise<RecordFault[]> {
  const rows = await reading.query<{ streamType: string; streamId: Id; sequence: number; hash: string }>(
    'select stream_type as "streamType", stream_id as "streamId", sequence, hash from stream_head where sequence > 0',
  );
  const heads = new Map(rows.map((head) => [streamName(head), head]));
  return [...new Set([...heads.keys(), ...ends.keys()])]
    .filter((where) => heads.get(where)?.hash !== ends.get(where)?.hash || heads.get(where)?.sequence !== ends.get(where)?.sequence)
    .map((where) => ({
      kind: 'head-differs', where,
      what: `It should end with ${numbered(heads.get(where))}; it ends with ${numbered(ends.get(where))}.`,
    }));
}

const numbered = (event: { readonly sequence: number } | undefined): string => (event === undefined ? 'no event' : `event ${event.sequence}`);

/** Whether one thing's history is as it was recorded. */
export interface StreamVerified {
  readonly events: number;
  /** Covered by a seal. */
  readonly sealed: number;
  /** The number of the first event that is not as it was recorded, or is missing; null when all hold. */
  readonly brokenAt: number | null;
}

/** Works out every hash and code of one stream afresh and follows its chain. */
export async function verifyStream(reading: Reading, keys: RecordKeys, stream: { readonly type: ThingType; readonly id: Id }): Promise<StreamVerified> {
  const events = await reading.query<RecordedEvent & { sealed: boolean }>(
    `select ${recordedEventColumns},
            exists (select 1 from sealed_event s where s.council_id = event.council_id and s.event_id = event.id) as sealed
     from event where council_id = $1 and stream_type = $2 and stream_id = $3 order by sequence`,
    [reading.council.id, stream.type, stream.id],
  );
  const broken = events.findIndex((event, index) => event.sequence !== index + 1 || !faultsOfEvent(event, events[index - 1], keys).next().done);
  return { events: events.length, sealed: events.filter((event) => event.sealed).length, brokenAt: broken < 0 ? null : broken + 1 };
}
