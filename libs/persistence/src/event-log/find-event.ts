import type { Payload, ThingType } from '@golden-thread/domain';
import type { Reading } from '../unit-of-work/reading';

/** An event as those who are told about it need it. */
export interface EventSeen {
  readonly id: string;
  readonly name: string;
  readonly stream: { readonly type: ThingType; readonly id: string };
  readonly sequence: number;
  readonly actorId: string | null;
  readonly occurredAt: string;
  readonly payload: Payload;
}

export async function findEvent(reading: Reading, id: string): Promise<EventSeen | undefined> {
  const [event] = await reading.query<EventSeen>(
    `select id, name, jsonb_build_object('type', stream_type, 'id', stream_id) as stream, sequence, actor_id as "actorId",
            occurred_at as "occurredAt", payload
     from event where id = $1`,
    [id],
  );
  return event;
}
