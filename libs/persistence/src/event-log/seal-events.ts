import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { EventId, SealId } from '@golden-thread/domain/shared/id';
import { newId } from '../unit-of-work/ids';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { firstPreviousHash } from './hashes';
import type { RecordKeys } from './record-keys';
import { findLastSeal, hashSeal, newestSealText, rootOf, saveSeal, type Seal, sealText, type SignedSeal } from './seals';

const maxEventsPerSeal = 10_000;

interface Horizon {
  /** Every transaction below this number has ended. */
  readonly below: string;
  /** No transaction runs anywhere in the cluster. */
  readonly quiet: boolean;
}

/** What the next seal stands on. */
interface Standing {
  readonly last: Seal | undefined;
  readonly horizon: Horizon;
  /** The database was restored from a backup, or its rows came to another server, and transactions are counted anew. */
  readonly restored: boolean;
  /** Nothing is signed yet: this seal closes the time before there were keys. */
  readonly first: boolean;
}

/**
 * Appends one seal over the events that were committed since the last one, chained to it and signed. Only events of transactions below the
 * oldest one still running are covered, so that none can turn up behind a seal. Answers the seal; null when there was nothing to
 * seal, or another sealer is at it.
 *
 * A database restored from a backup counts its transactions anew. That shows as a horizon behind the last seal: a new epoch begins,
 * at a moment when nothing runs, with all events that no seal covers. The first seal that is signed begins an epoch too: it covers
 * whatever is left of the time before keys, and says how many events that time had. `justRestored`: whoever restored the database says so,
 * and nobody else is at it yet.
 */
export async function sealEvents(work: UnitOfWork, keys: RecordKeys, sealedAt: Instant, how: { readonly justRestored?: boolean } = {}): Promise<SignedSeal | null> {
  const [lock] = await work.query<{ held: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as held', [work.council.id]);
  if (!lock!.held) return null;
  const standing = await findStanding(work, how.justRestored ?? false);
  const { last, horizon, restored, first } = standing;
  if (restored && !how.justRestored && !horizon.quiet) return null;
  const events = restored || first ? await eventsWithoutSeal(work, restored ? null : horizon.below) : await eventsSince(work, last?.toTransaction ?? '0', horizon.below);
  const closesUnkeyed = first && last !== undefined;
  if (events.length === 0 && !closesUnkeyed) return null;
  const counted = await countEvents(work, standing);
  const unhashed = {
    councilId: work.council.id,
    sequence: (last?.sequence ?? 0) + 1,
    epoch: (last?.epoch ?? 0) + (restored || first ? 1 : 0),
    ...transactionsOf(standing, events),
    eventCount: events.length,
    root: rootOf([...events].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ hash }) => hash)),
    previousHash: last?.hash ?? firstPreviousHash,
    sealedAt,
    totalEvents: counted.sealed + events.length,
    unkeyedEvents: counted.unkeyed,
    keyId: keys.current,
  };
  const hash = hashSeal(unhashed);
  const seal = { id: newId<SealId>(), ...unhashed, hash, signature: keys.sign(sealText(hash)) };
  await saveSeal(work, { seal, head: { signature: keys.sign(newestSealText(hash)) }, eventIds: events.map(({ id }) => id) });
  return seal;
}

async function findStanding(work: UnitOfWork, justRestored: boolean): Promise<Standing> {
  const last = await findLastSeal(work);
  const [horizon] = await work.query<Horizon>(
    `select pg_snapshot_xmin(s)::text as below, pg_snapshot_xmin(s) = pg_snapshot_xmax(s) as quiet from pg_current_snapshot() s`,
  );
  const restored = last !== undefined && (justRestored || BigInt(horizon!.below) <= BigInt(last.toTransaction));
  return { last, horizon: horizon!, restored, first: last === undefined || last.keyId === null };
}

/** From and to which transaction a seal reaches. */
function transactionsOf({ last, horizon, restored }: Standing, events: readonly Unsealed[]): { readonly fromTransaction: string; readonly toTransaction: string } {
  const before = restored ? 0n : BigInt(last?.toTransaction ?? '0');
  const reached = events.reduce((most, { transaction }) => (BigInt(transaction) > most ? BigInt(transaction) : most), before);
  return { fromTransaction: String(before + 1n), toTransaction: String(restored ? BigInt(horizon.below) - 1n : reached) };
}

async function countEvents(work: UnitOfWork, { last, first }: Standing): Promise<{ readonly sealed: number; readonly unkeyed: number | null }> {
  if (!first && last) return { sealed: last.totalEvents!, unkeyed: null };
  const [counted] = await work.query<{ sealed: number; unkeyed: number }>(
    `select (select coalesce(sum(event_count), 0)::int from seal where council_id = $1) as sealed,
            (select count(*)::int from event where council_id = $1 and code is null) as unkeyed`,
    [work.council.id],
  );
  return counted!;
}

interface Unsealed {
  readonly id: EventId;
  readonly hash: string;
  readonly transaction: string;
}

/**
 * In the order of their transactions, and never part of one: a transaction's events are sealed together. After a restore the events of
 * before bear numbers that are still to come; they are covered already.
 */
const eventsSince = (work: UnitOfWork, after: string, below: string): Promise<Unsealed[]> =>
  work.query<Unsealed>(
    `select id, hash, transaction_id::text as transaction from event e
     where council_id = $1 and transaction_id > $2 and transaction_id < $3
       and not exists (select 1 from sealed_event s where s.council_id = e.council_id and s.event_id = e.id)
     order by transaction_id fetch first ${maxEventsPerSeal} rows with ties`,
    [work.council.id, after, below],
  );

/** All of them; `below`: of transactions before that one alone. */
const eventsWithoutSeal = (work: UnitOfWork, below: string | null): Promise<Unsealed[]> =>
  work.query<Unsealed>(
    `select id, hash, transaction_id::text as transaction from event e
     where council_id = $1 and ($2::bigint is null or transaction_id < $2)
       and not exists (select 1 from sealed_event s where s.council_id = e.council_id and s.event_id = e.id)`,
    [work.council.id, below],
  );
