import type { Reading } from '../unit-of-work/reading';
import { beginning, hashEvent } from './hash-event';
import type { LogFault } from './log-fault';
import { readEvents } from './read-events';
import type { RecordedEvent } from './recorded-event';

interface StreamsVerified {
  readonly events: number;
  readonly streams: number;
  readonly faults: LogFault[];
  /** Each event's hash as worked out afresh, for the seals. */
  readonly hashes: ReadonlyMap<string, string>;
}

const nameOf = ({ streamType, streamId }: Pick<RecordedEvent, 'streamType' | 'streamId'>): string => `${streamType} ${streamId}`;

/** Works out every event's hash afresh, and checks that each follows the one before it without a gap, up to the stream's head. */
export async function verifyStreams(reading: Reading): Promise<StreamsVerified> {
  const faults: LogFault[] = [];
  const hashes = new Map<string, string>();
  const ends = new Map<string, RecordedEvent>();
  for await (const page of readEvents(reading)) {
    for (const event of page) {
      const name = nameOf(event);
      faults.push(...faultsOf(event, ends.get(name)));
      hashes.set(event.id, hashEvent(event));
      ends.set(name, event);
    }
  }
  faults.push(...(await faultsOfHeads(reading, ends)));
  return { events: hashes.size, streams: ends.size, faults, hashes };
}

function* faultsOf(event: RecordedEvent, before: RecordedEvent | undefined): Generator<LogFault> {
  const where = nameOf(event);
  const expected = (before?.sequence ?? 0) + 1;
  if (event.sequence !== expected) yield { kind: 'event-missing', where, what: `Event ${expected} is missing; the next one is ${event.sequence}.` };
  if (event.previousHash !== (before?.hash ?? beginning)) yield { kind: 'chain-broken', where, what: `Event ${event.sequence} does not follow the one before it.` };
  if (hashEvent(event) !== event.hash) yield { kind: 'event-changed', where, what: `Event ${event.sequence} (${event.name}) is not as it was recorded.` };
}

async function faultsOfHeads(reading: Reading, ends: ReadonlyMap<string, RecordedEvent>): Promise<LogFault[]> {
  const heads = await reading.query<{ streamType: string; streamId: string; sequence: number; hash: string }>(
    'select stream_type as "streamType", stream_id as "streamId", sequence, hash from stream_head',
  );
  return heads
    .filter((head) => head.sequence > 0 && (ends.get(nameOf(head))?.sequence !== head.sequence || ends.get(nameOf(head))?.hash !== head.hash))
    .map((head) => ({
      kind: 'head-differs', where: nameOf(head),
      what: `The stream should end with event ${head.sequence}; it ends with ${ends.get(nameOf(head))?.sequence ?? 'none'}.`,
    }));
}
