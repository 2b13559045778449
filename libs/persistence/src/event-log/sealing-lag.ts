import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Reading } from '../unit-of-work/unit-of-work';
import { findLastSeal } from './seals';

/** How far the seals are behind what has happened. */
export interface SealingLag {
  /** Events that no seal covers yet. */
  readonly unsealed: number;
  /** When the oldest of them was recorded, by the machine's clock; null: everything is sealed. */
  readonly since: Instant | null;
  /** The transaction, begun before that event and still open, that the sealer must not pass; null: nothing holds it up. */
  readonly heldBy: OpenTransaction | null;
}

/** A transaction that somebody has left open in the PostgreSQL cluster, in whatever database. */
export interface OpenTransaction {
  /** PostgreSQL's process; null: a prepared transaction, which has none. */
  readonly pid: number | null;
  readonly role: string | null;
  readonly database: string | null;
}

/** What no seal of the council covers yet, since when, and which open transaction stands in the sealer's way. */
export async function findSealingLag(reading: Reading): Promise<SealingLag> {
  const last = await findLastSeal(reading);
  const [lag] = await reading.query<{ unsealed: number; since: Instant | null; transaction: string | null }>(
    `select count(*)::int as unsealed, min(recorded_at) as since, min(transaction_id)::text as transaction
     from event e where council_id = $1 and transaction_id > $2
       -- After a restore the events of before bear numbers that are still to come; they are covered already.
       and not exists (select 1 from sealed_event s where s.council_id = e.council_id and s.event_id = e.id)`,
    [reading.council.id, last?.toTransaction ?? '0'],
  );
  const { unsealed, since, transaction } = lag!;
  return { unsealed, since, heldBy: transaction === null ? null : await findOldestTransaction(reading, transaction) };
}

/**
 * The oldest transaction that still runs, where it is older than this one. Everybody may read who holds a transaction's number;
 * what it last asked, and when, only the superuser sees.
 */
async function findOldestTransaction(reading: Reading, transaction: string): Promise<OpenTransaction | null> {
  const [oldest] = await reading.query<OpenTransaction>(
    `select l.pid, a.usename as role, a.datname as database
     from pg_locks l left join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'transactionid' and l.granted and l.mode = 'ExclusiveLock'
       and age(l.transactionid) > age(mod($1::numeric, 4294967296)::text::xid)
     order by age(l.transactionid) desc limit 1`,
    [transaction],
  );
  return oldest ?? null;
}
