import type { Reading } from '../unit-of-work/reading';
import type { RecordedEvent } from './recorded-event';

const atOnce = 2_000;
const columns = `id, council_id as "councilId", stream_type as "streamType", stream_id as "streamId", sequence, name,
  schema_version as "schemaVersion", actor_id as "actorId", actor_roles as "actorRoles", on_behalf_of as "onBehalfOf", via,
  occurred_at as "occurredAt", recorded_at as "recordedAt", correlation_id as "correlationId", submission_id as "submissionId",
  payload, wording_digests as "wordingDigests", previous_hash as "previousHash", hash`;

/** Every event of a council, stream by stream and in order, a page at a time. */
export async function* readEvents(reading: Reading): AsyncGenerator<readonly RecordedEvent[]> {
  let after: readonly [streamType: string, streamId: string, sequence: number] = ['', '00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const page = await reading.query<RecordedEvent>(
      `select ${columns} from event where council_id = $1 and (stream_type, stream_id, sequence) > ($2, $3::uuid, $4)
       order by stream_type, stream_id, sequence limit ${atOnce}`,
      [reading.council.id, ...after],
    );
    if (page.length === 0) return;
    yield page;
    const { streamType, streamId, sequence } = page.at(-1)!;
    after = [streamType, streamId, sequence];
  }
}
