import type { ThreadLevel } from './thread-level';

/** Something that others contribute to, or that contributes to others. */
export interface ThreadNode {
  readonly id: string;
  readonly level: ThreadLevel;
  readonly title: string;
}
