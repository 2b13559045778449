import { outboxMessageTransitions } from '@golden-thread/domain/delivery/transitions';
import type { CouncilId, EventId, OutboxMessageId } from '@golden-thread/domain/shared/id';
import { Pool } from 'pg';
import { Connection } from '../data-source';
import { prepared } from '../unit-of-work/transaction';
import type { Statement } from '../unit-of-work/unit-of-work';
import type { OutboxMessage } from './outbox-messages';

/** The relay's connections: its own role, which sees the outbox messages of every council and nothing else of them. */
export interface RelayConnection {
  query<Row>(statement: Statement, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Opens connections as the relay's role (`golden_thread_relay`). */
export async function openRelayConnection(url: string): Promise<RelayConnection> {
  const pool = new Pool({ Client: Connection, connectionString: url, max: 4, application_name: 'golden-thread-relay', connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  await pool.query('select 1');
  return {
    query: async <Row>(statement: Statement, parameters: readonly unknown[] = []) =>
      (await pool.query({ ...prepared(statement), values: [...parameters] })).rows as Row[],
    close: () => pool.end(),
  };
}

/** Every council there is: for the loops that poll one after the other, each within its own transaction. */
export const listCouncils = (relay: RelayConnection): Promise<{ id: CouncilId; name: string; kind: 'live' | 'training' }[]> =>
  relay.query('select id, name, kind from council order by id');

/** An outbox message in hand: whose it is, what it asks, and how often it was tried, this time included. */
export interface ClaimedMessage {
  readonly id: OutboxMessageId;
  readonly councilId: CouncilId;
  readonly eventId: EventId | null;
  readonly errand: OutboxMessage['errand'];
  readonly target: Readonly<Record<string, string>>;
  readonly attempts: number;
}

/** How many outbox messages of a sort are taken at most. */
export interface Room {
  readonly errand: OutboxMessage['errand'];
  readonly atMost: number;
}

/**
 * Takes outbox messages that are due, of all councils and of each sort as many as there is room for, for this relay alone, until the lease runs
 * out: a relay that dies leaves them to the next one. Passes over what another relay is taking just now. The attempt is counted here, so
 * that an outbox message which kills the process is counted too.
 */
export async function claimMessages(
  relay: RelayConnection,
  { rooms, leaseSeconds }: { readonly rooms: readonly Room[]; readonly leaseSeconds: number },
): Promise<ClaimedMessage[]> {
  return relay.query<ClaimedMessage>(
    `with due as (
       select waiting.id from jsonb_to_recordset($1) as room(errand text, "atMost" int)
       cross join lateral (
         select id from delivery
         where state = 'waiting' and errand = room.errand and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
         order by next_attempt_at limit room."atMost" for update skip locked) waiting),
     claimed as (
       update delivery d set claimed_until = now() + make_interval(secs => $2), attempts = attempts + 1
       from due where d.id = due.id
       returning d.id, d.council_id, d.event_id, d.errand, d.target, d.attempts)
     select id, council_id as "councilId", event_id as "eventId", errand, target, attempts from claimed order by id`,
    [JSON.stringify(rooms), leaseSeconds],
  );
}

/** Outbox messages that are done leave no row: what happened is in the event log. */
export async function finishMessages(relay: RelayConnection, ids: readonly OutboxMessageId[]): Promise<void> {
  if (ids.length > 0) await relay.query('delete from delivery where id = any ($1::uuid[])', [ids]);
}

interface PostponedMessages {
  readonly ids: readonly OutboxMessageId[];
  readonly error: string;
  readonly delayMs: number;
}

/** Outbox messages that failed are tried again after a while; what stood in the way is kept for the operator. */
export async function postponeMessages(relay: RelayConnection, { ids, error, delayMs }: PostponedMessages): Promise<void> {
  await relay.query(
    `update delivery set claimed_until = null, last_error = $2, next_attempt_at = now() + make_interval(secs => $3::float / 1000)
     where id = any ($1::uuid[])`,
    [ids, error, delayMs],
  );
}

/** Outbox messages that failed too often stand aside with their error, block nobody, and wait for an operator to have them tried again. */
export async function deadLetterMessages(relay: RelayConnection, { ids, error }: { readonly ids: readonly OutboxMessageId[]; readonly error: string }): Promise<void> {
  await relay.query(`update delivery set state = $3, claimed_until = null, last_error = $2 where id = any ($1::uuid[]) and state = any ($4)`, [
    ids,
    error,
    outboxMessageTransitions.after('waiting', 'dead-letter'),
    outboxMessageTransitions.from('dead-letter'),
  ]);
}
