import type { Scope } from '@golden-thread/persistence';

/** A command that carries its form's or request's own id, so that sending it twice does it once. */
export interface Submitted {
  readonly submission?: Scope['submission'];
}
