import type { ThreadLink } from './thread-link';
import type { ThreadNode } from './thread-node';

/** The golden thread of a council and year: what there is, and what serves what. */
export interface ThreadGraph {
  readonly nodes: readonly ThreadNode[];
  readonly links: readonly ThreadLink[];
}
