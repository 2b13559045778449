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
  /** How many were asked for, on every page. */
  readonly total: number;
  readonly lines: readonly FailedDeliverySummary[];
}

/** By what the operator's list is sorted: how it stands (dead-lettered first, then the oldest), or one of its columns, downwards with "-". */
export type FailedDeliveriesOrder = 'state' | '-state' | 'since' | '-since' | 'tried' | '-tried';

/** What is asked of the operator's list. */
export interface FailedDeliveriesAsked {
  /** Words of why it failed or of what happened; empty for all. */
  readonly search: string;
  readonly state: OutboxMessageState | null;
  readonly errand: OutboxMessageKind | null;
  readonly order: FailedDeliveriesOrder;
  readonly limit: number;
  readonly offset: number;
}

const columns = `d.id, d.errand, d.target, d.state, d.attempts, d.created_at as since, d.next_attempt_at as "nextAttemptAt", d.last_error as "lastError",
            case when e.id is not null then jsonb_build_object('name', e.name, 'streamType', e.stream_type, 'streamId', e.stream_id) end as event`;

/** What waits and what is dead-lettered, as it is asked for; counts of both whatever is shown. */
export async function findFailedDeliveries(reading: Reading, { search, state, errand, order, limit, offset }: FailedDeliveriesAsked): Promise<FailedDeliveriesFound> {
  const asked = [search, state, errand] as const;
  const matching = `delivery d left join event e on e.id = d.event_id
     where ($2::text is null or d.state = $2) and ($3::text is null or d.errand = $3)
       and ($1 = '' or strpos(lower(concat_ws(' ', d.last_error, regexp_replace(e.name, '([a-z])([A-Z])', '\\1 \\2', 'g'))), lower($1)) > 0)`;
  const [counts] = await reading.query<Pick<FailedDeliveriesFound, 'waiting' | 'parked' | 'total'>>(
    `select (select count(*) from delivery where state = 'waiting')::int as waiting, (select count(*) from delivery where state = 'parked')::int as parked,
            (select count(*) from ${matching})::int as total`,
    [...asked],
  );
  const lines = await reading.query<FailedDeliverySummary>(
    `select ${columns} from ${matching}
     order by case $4 when 'state' then d.state end, case $4 when '-state' then d.state end desc,
              case $4 when 'tried' then d.attempts end, case $4 when '-tried' then d.attempts end desc,
              case $4 when '-since' then d.created_at end desc, d.created_at, d.id
     limit $5 offset $6`,
    [...asked, order, limit, offset],
  );
  return { ...counts!, lines };
}

/** One outbox message that waits or is dead-lettered. */
export async function findFailedDelivery(reading: Reading, id: OutboxMessageId): Promise<FailedDeliverySummary | undefined> {
  const [found] = await reading.query<FailedDeliverySummary>(`select ${columns} from delivery d left join event e on e.id = d.event_id where d.id = $1`, [id]);
  return found;
}
