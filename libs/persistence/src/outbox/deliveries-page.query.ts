import type { OutboxMessageState } from '@golden-thread/domain/delivery/transitions';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { OutboxMessageKind } from '@golden-thread/domain/delivery/delivery';
import type { Id, OutboxMessageId, ThingType } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** An outbox message as the operator sees it. Instants are the machine's. */
export interface FailedDeliverySummary {
  readonly id: OutboxMessageId;
  readonly errand: OutboxMessageKind;
  readonly target: Readonly<Record<string, string>>;
  readonly state: OutboxMessageState;
  readonly attempts: number;
  readonly since: Instant;
  readonly nextAttemptAt: Instant;
  readonly lastError: string | null;
  /** What happened that left it, where an event did. */
  readonly event: { readonly name: string; readonly streamType: ThingType; readonly streamId: Id } | null;
}

export interface FailedDeliveriesFound {
  readonly waiting: number;
  readonly parked: number;
  readonly lines: readonly FailedDeliverySummary[];
}

/** Which to show: those of one state, or one alone. */
export interface FailedDeliveriesFilter {
  readonly page: number;
  readonly perPage: number;
  readonly state?: OutboxMessageState | null;
  readonly id?: OutboxMessageId;
}

/** What waits and what is dead-lettered, dead-lettered first, oldest first; counts of both whatever is shown. */
export async function findFailedDeliveries(reading: Reading, { page, perPage, state = null, id }: FailedDeliveriesFilter): Promise<FailedDeliveriesFound> {
  const [counts] = await reading.query<{ waiting: number; parked: number }>(
    `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'parked')::int as parked from delivery`,
  );
  const lines = await reading.query<FailedDeliverySummary>(
    `select d.id, d.errand, d.target, d.state, d.attempts, d.created_at as since, d.next_attempt_at as "nextAttemptAt",
            d.last_error as "lastError",
            case when e.id is not null then jsonb_build_object('name', e.name, 'streamType', e.stream_type, 'streamId', e.stream_id) end as event
     from delivery d left join event e on e.id = d.event_id
     where ($1::text is null or d.state = $1) and ($4::uuid is null or d.id = $4)
     order by d.state, d.created_at, d.id limit $2 offset $3`,
    [state, perPage, (page - 1) * perPage, id ?? null],
  );
  return { ...counts!, lines };
}
