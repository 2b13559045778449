import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { Reading } from '../unit-of-work/unit-of-work';
import { recordedEventColumns } from './events';
import type { RecordedEvent } from './hashes';
import { listSeals, type Seal } from './seals';

/** An event of a stream with the texts beside it and the number of the seal that covers it; null: not yet sealed. */
export type EventOfRecord = RecordedEvent & { readonly texts: Readonly<Record<string, string | null>>; readonly seal: number | null };

/** A seal with the hashes of the events that it covers, in the order in which its root was worked out. */
export type SealWithHashes = Seal & { readonly hashes: readonly string[] };

/** A stream from its first event to its last, and the seals that cover it. */
export async function findStreamOfRecord(reading: Reading, stream: Stream): Promise<{ readonly events: EventOfRecord[]; readonly seals: SealWithHashes[] }> {
  const events = await reading.query<EventOfRecord>(
    `select ${recordedEventColumns},
            coalesce((select jsonb_object_agg(w.field, w.text) from event_wording w where w.council_id = event.council_id and w.event_id = event.id), '{}') as texts,
            (select s.seal_sequence from sealed_event s where s.council_id = event.council_id and s.event_id = event.id) as seal
     from event where council_id = $1 and stream_type = $2 and stream_id = $3 order by sequence`,
    [reading.council.id, stream.type, stream.id],
  );
  const covering = new Set(events.map(({ seal }) => seal));
  const hashes = await reading.query<{ sequence: number; hashes: string[] }>(
    `select s.seal_sequence as sequence, array_agg(e.hash order by s.event_id) as hashes
     from sealed_event s join event e on e.id = s.event_id where s.council_id = $1 and s.seal_sequence = any ($2::int[]) group by s.seal_sequence`,
    [reading.council.id, [...covering].filter((sequence) => sequence !== null)],
  );
  const bySequence = new Map(hashes.map((row) => [row.sequence, row.hashes]));
  const seals = (await listSeals(reading)).filter(({ sequence }) => covering.has(sequence));
  return { events, seals: seals.map((seal) => ({ ...seal, hashes: bySequence.get(seal.sequence) ?? [] })) };
}
