import type { Actor } from '@golden-thread/domain/authority';
import type { Loading } from './loading';

/** Who opens a unit of work, and which submission it carries out. */
export interface Scope {
  readonly actor: Actor;
  /**
   * The form's or the request's own id. A repeated id with the same content is answered with the earlier outcome;
   * with other content it is refused (`SubmissionIdUsedForSomethingElse`).
   */
  readonly submission?: { readonly id: string; readonly content: unknown } | undefined;
  /** Ties together what one request or one turn of a workflow did. Made up where absent. */
  readonly correlationId?: string;
}

/** A scope that says what it is about: that is held and read in the same packet in which the transaction begins. */
export interface ScopeOf<Loaded> extends Scope {
  readonly load: (loading: Loading) => Promise<Loaded>;
}
