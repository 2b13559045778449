import type { ThingType } from '@golden-thread/domain';
import type { Reading } from '../unit-of-work';
import { beginning, hashEvent, type RecordedEvent } from '../event-log';

/** Whether one thing's history is as it was recorded. */
export interface StreamVerified {
  readonly events: number;
  /** Covered by a seal. */
  readonly sealed: number;
  /** The number of the first event that is not as it was recorded, or is missing; null when all hold. */
  readonly brokenAt: number | null;
}

/** Works out every hash of one stream afresh and follows its chain. */
export async function verifyStream(reading: Reading, stream: { readonly type: ThingType; readonly id: string }): Promise<StreamVerified> {
  const events = await reading.query<RecordedEvent & { sealed: boolean }>(
    `select id, council_id as "councilId", stream_type as "streamType", stream_id as "streamId", sequence, name,
            schema_version as "schemaVersion", actor_id as "actorId", actor_roles as "actorRoles", on_behalf_of as "onBehalfOf", via,
            occurred_at as "occurredAt", recorded_at as "recordedAt", correlation_id as "correlationId", submission_id as "submissionId",
            payload, wording_digests as "wordingDigests", previous_hash as "previousHash", hash,
            exists (select 1 from sealed_event s where s.council_id = event.council_id and s.event_id = event.id) as sealed
     from event where council_id = $1 and stream_type = $2 and stream_id = $3 order by sequence`,
    [reading.council.id, stream.type, stream.id],
  );
  let before = beginning;
  let brokenAt: number | null = null;
  events.forEach(({ sealed: _sealed, ...event }, index) => {
    const holds = event.sequence === index + 1 && event.previousHash === before && hashEvent(event) === event.hash;
    if (!holds) brokenAt ??= index + 1;
    before = event.hash;
  });
  return { events: events.length, sealed: events.filter((event) => event.sealed).length, brokenAt };
}
