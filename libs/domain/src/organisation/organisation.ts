import type { Deputy } from './deputy';
import type { Holding } from './holding';
import type { Post } from './post';

/** The dated facts from which it follows who answers for a post on a day. */
export interface Organisation {
  readonly posts: readonly Post[];
  readonly holdings: readonly Holding[];
  readonly deputies: readonly Deputy[];
}
