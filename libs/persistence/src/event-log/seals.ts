import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId, EventId, SealId } from '@golden-thread/domain/shared/id';
import { newId } from '../unit-of-work/ids';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';
import { firstPreviousHash, canonicalJson, digest } from './hashes';

/** A seal as it is kept: over the events it covers, and over the seal before it. */
export interface Seal {
  readonly id: SealId;
  readonly councilId: CouncilId;
  readonly sequence: number;
  /** Counts restores of the database: transaction numbers are comparable only within one epoch. */
  readonly epoch: number;
  readonly fromTransaction: string;
  readonly toTransaction: string;
  readonly eventCount: number;
  /** SHA-256 over the covered events' hashes, in the order of their ids. */
  readonly root: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly sealedAt: Instant;
}

/** What a seal says of its events: one hash over theirs. `hashes` in the order of the events' ids. */
export const rootOf = (hashes: readonly string[]): string => digest(hashes.join('\n'));

/** The hash that chains a seal to the one before it: over everything the seal says. */
export const hashSeal = ({
  councilId, sequence, epoch, fromTransaction, toTransaction, eventCount, root, previousHash, sealedAt,
}: Omit<Seal, 'id' | 'hash'>): string =>
  digest(canonicalJson({ councilId, sequence, epoch, fromTransaction, toTransaction, eventCount, root, previousHash, sealedAt }));

const columns = `id, council_id as "councilId", sequence, epoch, from_transaction::text as "fromTransaction",
  to_transaction::text as "toTransaction", event_count as "eventCount", root, previous_hash as "previousHash", hash, sealed_at as "sealedAt"`;

export async function findLastSeal(reading: Reading): Promise<Seal | undefined> {
  const [seal] = await reading.query<Seal>(`select ${columns} from seal order by sequence desc limit 1`);
  return seal;
}

/** Every seal of a council, in order. */
export const listSeals = (reading: Reading): Promise<Seal[]> => reading.query<Seal>(`select ${columns} from seal order by sequence`);

const maxEventsPerSeal = 10_000;

interface Horizon {
  /** Every transaction below this number has ended. */
  readonly below: string;
  /** No transaction runs anywhere in the cluster. */
  readonly quiet: boolean;
}

/**
 * Appends one seal over the events that were committed since the last one, chained to it. Only events of transactions below the
 * oldest one still running are covered, so that none can turn up behind a seal. Answers the seal; null when there was nothing to
 * seal, or another sealer is at it.
 *
 * A database restored from a backup counts its transactions anew. That shows as a horizon behind the last seal: a new epoch begins,
 * at a moment when nothing runs, with all events that no seal covers.
 */
export async function sealEvents(work: UnitOfWork, sealedAt: Instant): Promise<Seal | null> {
  const [lock] = await work.query<{ held: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as held', [work.council.id]);
  if (!lock!.held) return null;
  const last = await findLastSeal(work);
  const [horizon] = await work.query<Horizon>(
    `select pg_snapshot_xmin(s)::text as below, pg_snapshot_xmin(s) = pg_snapshot_xmax(s) as quiet from pg_current_snapshot() s`,
  );
  const restored = last !== undefined && BigInt(horizon!.below) <= BigInt(last.toTransaction);
  if (restored && !horizon!.quiet) return null;
  const events = restored ? await eventsWithoutSeal(work) : await eventsSince(work, last?.toTransaction ?? '0', horizon!.below);
  if (events.length === 0) return null;
  const lastTaken = events.reduce((most, { transaction }) => (BigInt(transaction) > most ? BigInt(transaction) : most), 0n);
  const unhashed = {
    councilId: work.council.id,
    sequence: (last?.sequence ?? 0) + 1,
    epoch: (last?.epoch ?? 1) + (restored ? 1 : 0),
    fromTransaction: String(BigInt(restored ? '0' : (last?.toTransaction ?? '0')) + 1n),
    toTransaction: restored ? String(BigInt(horizon!.below) - 1n) : String(lastTaken),
    eventCount: events.length,
    root: rootOf([...events].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ hash }) => hash)),
    previousHash: last?.hash ?? firstPreviousHash,
    sealedAt,
  };
  const seal: Seal = { id: newId(), ...unhashed, hash: hashSeal(unhashed) };
  await saveSeal(work, seal, events.map(({ id }) => id));
  return seal;
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

const eventsWithoutSeal = (work: UnitOfWork): Promise<Unsealed[]> =>
  work.query<Unsealed>(
    `select id, hash, transaction_id::text as transaction from event e
     where not exists (select 1 from sealed_event s where s.council_id = e.council_id and s.event_id = e.id)`,
  );

async function saveSeal(work: UnitOfWork, seal: Seal, eventIds: readonly EventId[]): Promise<void> {
  await work.query(
    `with covered as (
       insert into sealed_event (council_id, event_id, seal_sequence) select $2, covered, $3 from unnest($12::uuid[]) as covered)
     insert into seal (id, council_id, sequence, epoch, from_transaction, to_transaction, event_count, root, previous_hash, hash, sealed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      seal.id, seal.councilId, seal.sequence, seal.epoch, seal.fromTransaction, seal.toTransaction, seal.eventCount, seal.root,
      seal.previousHash, seal.hash, seal.sealedAt, eventIds,
    ],
  );
}
