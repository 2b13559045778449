import type { Stream, ThingType } from '@golden-thread/domain';
import type { IdOrReference } from './id-or-reference';
import type { Finding } from './reading';

/** How one kind of thing is held for a decision, and read. */
export interface Loadable<Thing extends { readonly id: string }> {
  /** The type of its stream. */
  readonly type: ThingType;
  /** Its table, and the column that holds its reference; null where it is named by its id alone. */
  readonly table: string;
  readonly reference: string | null;
  /** Another thing that is held before it, because the decision may change that too: the type of its stream, and the column that names it. */
  readonly within?: { readonly type: ThingType; readonly column: string };
  readonly find: (finding: Finding, named: IdOrReference) => Promise<Thing | undefined>;
}

/** What a decision is about is held and read with this, in the packets in which the transaction begins. */
export interface Loading extends Finding {
  /**
   * Holds the stream until the end, so that two decisions about one thing follow each other.
   * Answers how many events it has: 0 when the thing is new.
   * What is asked after it in the same breath (`Promise.all`) is answered as things are once it is held.
   */
  lock(stream: Stream): Promise<number>;
  /** Holds the thing that an id or a reference names, and reads it as it is once it is held; undefined where there is none. */
  loadForUpdate<Thing extends { readonly id: string }>(kind: Loadable<Thing>, named: IdOrReference): Promise<Thing | undefined>;
}
