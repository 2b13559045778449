import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId, EventId, SealId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';
import { canonicalJson, digest } from './hashes';

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
  /** How many events this seal and all before it cover; null in seals of before there were keys. */
  readonly totalEvents: number | null;
  /** In the first seal that is signed: how many events there are without a code. It closes that time and begins a new epoch. */
  readonly unkeyedEvents: number | null;
  readonly keyId: string | null;
  /** Ed25519, over `sealText`. */
  readonly signature: string | null;
}

/** A seal that only whoever holds a key of the record can have made. */
export type SignedSeal = Seal & { readonly totalEvents: number; readonly keyId: string; readonly signature: string };
export const isSignedSeal = (seal: Seal): seal is SignedSeal => seal.keyId !== null && seal.signature !== null && seal.totalEvents !== null;

/** What is signed of a seal. */
export const sealText = (hash: string): string => `golden-thread seal ${hash}`;
/** What is signed to say that a seal is the newest: older notes of it are overwritten, so that nobody can bring one back. */
export const newestSealText = (hash: string): string => `golden-thread newest seal ${hash}`;

/** What a seal says of its events: one hash over theirs. `hashes` in the order of the events' ids. */
export const rootOf = (hashes: readonly string[]): string => digest(hashes.join('\n'));

/** The hash that chains a seal to the one before it: over everything the seal says. */
export function hashSeal(seal: Omit<Seal, 'id' | 'hash' | 'signature'>): string {
  const { councilId, sequence, epoch, fromTransaction, toTransaction, eventCount, root, previousHash, sealedAt } = seal;
  const { totalEvents, unkeyedEvents, keyId } = seal;
  const signed = keyId === null ? {} : { totalEvents, unkeyedEvents, keyId };
  return digest(canonicalJson({ councilId, sequence, epoch, fromTransaction, toTransaction, eventCount, root, previousHash, sealedAt, ...signed }));
}

const columns = `id, council_id as "councilId", sequence, epoch, from_transaction::text as "fromTransaction",
  to_transaction::text as "toTransaction", event_count as "eventCount", root, previous_hash as "previousHash", hash, sealed_at as "sealedAt",
  total_events as "totalEvents", unkeyed_events as "unkeyedEvents", key_id as "keyId", signature`;

export async function findLastSeal(reading: Reading): Promise<Seal | undefined> {
  const [seal] = await reading.query<Seal>(`select ${columns} from seal order by sequence desc limit 1`);
  return seal;
}

/** Every seal of a council, in order. */
export const listSeals = (reading: Reading): Promise<Seal[]> => reading.query<Seal>(`select ${columns} from seal order by sequence`);

/** Which seal is the newest, as the sealer signed it. */
export async function findSealHead(reading: Reading): Promise<Pick<SignedSeal, 'sequence' | 'hash' | 'keyId' | 'signature'> | undefined> {
  const [head] = await reading.query<Pick<SignedSeal, 'sequence' | 'hash' | 'keyId' | 'signature'>>(
    'select sequence, hash, key_id as "keyId", signature from seal_head where council_id = $1',
    [reading.council.id],
  );
  return head;
}

export async function saveSeal(
  work: UnitOfWork,
  { seal, head, eventIds }: { readonly seal: SignedSeal; readonly head: { readonly signature: string }; readonly eventIds: readonly EventId[] },
): Promise<void> {
  await work.query(
    `with covered as (
       insert into sealed_event (council_id, event_id, seal_sequence) select $2, covered, $3 from unnest($12::uuid[]) as covered),
     newest as (
       insert into seal_head (council_id, sequence, hash, key_id, signature) values ($2, $3, $10, $15, $17)
       on conflict (council_id) do update set sequence = excluded.sequence, hash = excluded.hash, key_id = excluded.key_id, signature = excluded.signature)
     insert into seal (id, council_id, sequence, epoch, from_transaction, to_transaction, event_count, root, previous_hash, hash, sealed_at,
                       total_events, unkeyed_events, key_id, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $13, $14, $15, $16)`,
    [
      seal.id, seal.councilId, seal.sequence, seal.epoch, seal.fromTransaction, seal.toTransaction, seal.eventCount, seal.root,
      seal.previousHash, seal.hash, seal.sealedAt, eventIds, seal.totalEvents, seal.unkeyedEvents, seal.keyId, seal.signature, head.signature,
    ],
  );
}
