import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Payload } from '@golden-thread/domain/shared/domain-event';
import type { EventId, Id, PersonId, ThingType } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import type { RecordedEvent } from './hashes';

/** An event as those who are told about it need it. */
export interface EventSeen {
  readonly id: EventId;
  readonly name: string;
  readonly stream: { readonly type: ThingType; readonly id: Id };
  readonly sequence: number;
  readonly actorId: PersonId | null;
  readonly occurredAt: Instant;
  readonly payload: Payload;
}

export async function findEvent(reading: Reading, id: EventId): Promise<EventSeen | undefined> {
  const [event] = await reading.query<EventSeen>(
    `select id, name, jsonb_build_object('type', stream_type, 'id', stream_id) as stream, sequence, actor_id as "actorId",
            occurred_at as "occurredAt", payload
     from event where id = $1`,
    [id],
  );
  return event;
}

/** The text that stands beside an event, such as its reason; undefined where there is none or it is withheld. */
export async function findWording(reading: Reading, eventId: EventId, field: string): Promise<string | undefined> {
  const [found] = await reading.query<{ text: string | null }>('select text from event_wording where event_id = $1 and field = $2', [
    eventId,
    field,
  ]);
  return found?.text ?? undefined;
}

/** The texts beside an event that are not withheld, by field. */
export async function findWordings(reading: Reading, eventId: EventId): Promise<Readonly<Record<string, string>>> {
  const rows = await reading.query<{ field: string; text: string }>(
    'select field, text from event_wording where event_id = $1 and text is not null order by field',
    [eventId],
  );
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]));
}

const pageSize = 2_000;
/** Every fact of an event, as `RecordedEvent` calls them. */
export const recordedEventColumns = `id, council_id as "councilId", stream_type as "streamType", stream_id as "streamId", sequence, name,
  schema_version as "schemaVersion", actor_id as "actorId", actor_roles as "actorRoles", on_behalf_of as "onBehalfOf", via,
  occurred_at as "occurredAt", recorded_at as "recordedAt", correlation_id as "correlationId", submission_id as "submissionId",
  payload, wording_digests as "wordingDigests", previous_hash as "previousHash", hash, key_id as "keyId", code`;

/** Every event of a council, stream by stream and in order, a page at a time. */
export async function* readEvents(reading: Reading): AsyncGenerator<readonly RecordedEvent[]> {
  let after: readonly [streamType: string, streamId: string, sequence: number] = ['', '00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const page = await reading.query<RecordedEvent>(
      `select ${recordedEventColumns} from event where council_id = $1 and (stream_type, stream_id, sequence) > ($2, $3::uuid, $4)
       order by stream_type, stream_id, sequence limit ${pageSize}`,
      [reading.council.id, ...after],
    );
    if (page.length === 0) return;
    yield page;
    const { streamType, streamId, sequence } = page.at(-1)!;
    after = [streamType, streamId, sequence];
  }
}
