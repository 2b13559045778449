import type { Instant } from '@golden-thread/domain/calendar/instants';
import { type Anchor, anchorText } from '@golden-thread/domain/record/anchor';
import type { RecordFault } from '@golden-thread/domain/record/record-fault';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { AnchorStore } from '@golden-thread/exchange/anchor/anchor-store';
import type { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { findLastSeal, isSignedSeal, type Seal, type SignedSeal } from '@golden-thread/persistence/event-log/seals';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

/** An anchor of a seal, signed with the current key of the record. */
export function makeAnchor(keys: RecordKeys, kind: Anchor['kind'], { seal, at }: { readonly seal: SignedSeal; readonly at: Instant }): Anchor {
  const { councilId, sequence, hash, totalEvents } = seal;
  const said = { kind, councilId, sequence, hash, totalEvents, at };
  return { ...said, keyId: keys.current, signature: keys.sign(anchorText(said)) };
}

/**
 * Keeps the newest seal of a council outside the database, where no role of it can change it, unless that seal is kept there already.
 * Answers the anchor of it; null where nothing is sealed yet. `at`: the machine's time.
 */
export async function anchorRecord(database: Database, { councilId, store, at }: { readonly councilId: CouncilId; readonly store: AnchorStore; readonly at: Instant }): Promise<Anchor | null> {
  const seal = await database.read(councilId, findLastSeal);
  if (!seal || !isSignedSeal(seal)) return null;
  const [last] = await store.newest(councilId, 1);
  if (last?.sequence === seal.sequence && last.hash === seal.hash) return last;
  const anchor = makeAnchor(database.keys, 'seal', { seal, at });
  await store.append(anchor);
  return anchor;
}

/** What the anchors say of a record. */
export interface AnchorsCompared {
  readonly anchors: number;
  readonly last: Anchor | null;
  /** Events that no anchor covers: were they cut off with their seals, no anchor would show it. */
  readonly younger: number;
  /** Anchors of what a restore of the database gave up, as it said itself. */
  readonly givenUp: number;
  readonly faults: readonly RecordFault[];
}

/**
 * Compares the seals that stand in the database with what was kept of them outside. A seal that is missing, or is another one, shows
 * that the record was cut off or rewritten after the anchor was kept.
 */
export function compareWithAnchors(anchors: readonly Anchor[], { seals, events, keys }: { readonly seals: readonly Seal[]; readonly events: number; readonly keys: RecordKeys }): AnchorsCompared {
  const forged = anchors.filter((anchor) => !keys.isSignatureOf(anchorText(anchor), anchor));
  const sound = anchors.filter((anchor) => !forged.includes(anchor));
  const bySequence = new Map(seals.map((seal) => [seal.sequence, seal]));
  const differing = sound.filter(({ sequence, hash }) => bySequence.get(sequence)?.hash !== hash);
  const givenUp = differing.filter((anchor) => wasGivenUp(anchor, sound));
  const last = sound.filter((anchor) => !differing.includes(anchor)).at(-1) ?? null;
  return {
    anchors: anchors.length,
    last,
    younger: Math.max(0, events - (last?.totalEvents ?? 0)),
    givenUp: givenUp.length,
    faults: [
      ...forged.map(({ at, sequence }): RecordFault => ({ kind: 'anchor-forged', where: `seal ${sequence}`, what: `The anchor of ${at} was not signed with a key of the record.` })),
      ...differing.filter((anchor) => !givenUp.includes(anchor)).map(({ sequence, at }): RecordFault => ({
        kind: 'anchor-differs', where: `seal ${sequence}`,
        what: `On ${at} it was kept outside; ${bySequence.has(sequence) ? 'the one here is another' : 'it is not here any more'}. The record was cut off or rewritten since.`,
      })),
    ],
  };
}

/** A later restore, which signed for it, put the database back to a seal before this one. */
const wasGivenUp = (anchor: Anchor, anchors: readonly Anchor[]): boolean =>
  anchors.slice(anchors.indexOf(anchor) + 1).some(({ kind, sequence }) => kind === 'restore' && sequence < anchor.sequence);
