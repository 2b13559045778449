import type { ThreadNode } from './thread-node';

/** What is known of a thing by its own figures; 'no-data' is no judgement and never counts as green. */
export type ThreadLevelOfStatus = 'red' | 'amber' | 'green' | 'no-data';

/** A thing's standing in the thread: its own status, what comes up to it, and what it is merely told of. */
export interface ThreadStatus {
  /** By its own figures; null where it has none. */
  readonly own: ThreadLevelOfStatus | null;
  /** Its own, else the worst that direct links carry up. */
  readonly level: ThreadLevelOfStatus;
  /** Where the level came from below: the things on the way, nearest first, the source last. Empty when it is its own. */
  readonly through: readonly ThreadNode[];
  /** Red things below that reach it by direct links alone, each with the way to it: nearest first, the red one last. */
  readonly atRiskVia: readonly (readonly ThreadNode[])[];
  /** What serves it indirectly: shown beside it, never carried up. */
  readonly contributions: readonly { readonly node: ThreadNode; readonly level: ThreadLevelOfStatus; readonly partners: string }[];
}
