import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Payload } from '@golden-thread/domain/shared/domain-event';
import type { EventId, Id, PersonId, ThingType } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** An event as a reader of the history meets it. */
export interface HistoryEvent {
  readonly id: EventId;
  readonly stream: { readonly type: ThingType; readonly id: Id };
  readonly sequence: number;
  readonly name: string;
  /** Null: the engine acted. */
  readonly actorId: PersonId | null;
  readonly actorName: string | null;
  readonly actorRoles: readonly string[];
  readonly onBehalfOfName: string | null;
  readonly via: string;
  /** The council's clock. */
  readonly occurredAt: Instant;
  /** The machine's clock. */
  readonly recordedAt: Instant;
  readonly payload: Payload;
  /** The texts shown with it, by field; null where one was withheld. */
  readonly wording: Readonly<Record<string, string | null>>;
}

/** Which events are asked for. Dates are of the council's clock, both inclusive. Pages are of 50, newest first, where nothing else is said. */
export interface HistoryAsked {
  readonly stream?: { readonly type: ThingType; readonly id: Id };
  readonly streamType?: ThingType;
  readonly name?: string;
  /** Part of the name of who acted, or of on whose behalf; 'Golden Thread' finds the engine. */
  readonly who?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly page: number;
  readonly rows?: number;
  readonly order?: keyof typeof orders;
}

const orders = {
  newest: 'e.occurred_at desc, e.recorded_at desc, e.stream_id, e.sequence desc',
  oldest: 'e.occurred_at, e.recorded_at, e.stream_id, e.sequence',
} as const;

const matching = `
  from event e
  left join person p on p.id = e.actor_id
  left join person b on b.id = e.on_behalf_of
  where e.council_id = $1
    and ($2::text is null or e.stream_type = $2) and ($3::uuid is null or e.stream_id = $3)
    and ($4::text is null or e.name = $4)
    and ($5::text is null or coalesce(p.name, 'Golden Thread') ilike $5 or b.name ilike $5)
    and ($6::date is null or e.occurred_at >= $6::date::timestamp at time zone 'Europe/London')
    and ($7::date is null or e.occurred_at < ($7::date + 1)::timestamp at time zone 'Europe/London')`;

/** A page of the history with the number of all that match, by the council's clock, then the order of recording. */
export async function findHistory(reading: Reading, asked: HistoryAsked): Promise<{ events: HistoryEvent[]; total: number }> {
  const parameters = [
    reading.council.id,
    asked.stream?.type ?? asked.streamType ?? null,
    asked.stream?.id ?? null,
    asked.name ?? null,
    asked.who === undefined ? null : `%${asked.who.replaceAll(/[\\%_]/g, '\\$&')}%`,
    asked.from ?? null,
    asked.to ?? null,
  ] as const;
  const { rows = 50 } = asked;
  const [counted] = await reading.query<{ total: number }>(`select count(*)::int as total ${matching}`, parameters);
  const events = await reading.query<HistoryEvent>(
    `select e.id, json_build_object('type', e.stream_type, 'id', e.stream_id) as stream, e.sequence, e.name, e.actor_id as "actorId",
            p.name as "actorName", e.actor_roles as "actorRoles", b.name as "onBehalfOfName", e.via, e.occurred_at as "occurredAt",
            e.recorded_at as "recordedAt", e.payload,
            coalesce((select jsonb_object_agg(w.field, w.text) from event_wording w where w.council_id = e.council_id and w.event_id = e.id), '{}') as wording
     ${matching}
     order by ${orders[asked.order ?? 'newest']} limit $9 offset $8`,
    [...parameters, (asked.page - 1) * rows, rows],
  );
  return { events, total: counted?.total ?? 0 };
}
