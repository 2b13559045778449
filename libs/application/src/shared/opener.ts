import type { Actor, Permission } from '@golden-thread/domain/authority';
import { type Outcome, refuse, type Stream } from '@golden-thread/domain';
import type { Database, Loading, Scope, UnitOfWork } from '@golden-thread/persistence';
import { changedSince } from './changed-since';
import { lacksPermission } from './lacks-permission';

/** What every command on a thing carries beside the thing's name: the version that was shown, and the form's own id. */
export interface Shown {
  readonly version?: number | undefined;
  readonly submission?: Scope['submission'];
}

/** How one kind of thing is opened. */
interface Opening<Command extends Shown, Held> {
  /** Holds what must not change meanwhile, and reads it; undefined where there is none. */
  readonly load: (loading: Loading, command: Command) => Promise<Held | undefined>;
  /** The refusal where there is none. */
  readonly missing: string;
  /** What carries the version that was shown. */
  readonly versioned: (held: Held) => { readonly version: number };
  /** Whether the actor may know of it; one they may not is not there for them. */
  readonly seen?: (work: UnitOfWork, held: Held) => Promise<boolean>;
  /** Whose history tells who changed it. */
  readonly stream: (held: Held) => Stream;
}

/**
 * Makes the one way in which a kind of thing is opened for a decision: permission first, then the thing held and read in a unit of
 * work of its own, then the version that was shown compared; then `decide`. Where a thing has a reference, the command may name it by
 * that: nobody reads it beforehand to learn its id.
 * What it makes refuses `NotPermitted`, as `missing` says, `Stale`; and as `decide` refuses.
 */
export const opener =
  <Command extends Shown, Held>({ load, missing, versioned, stream, seen = () => Promise.resolve(true) }: Opening<Command, Held>) =>
  async <T>(
    database: Database,
    { actor, permission, command }: { readonly actor: Actor; readonly permission: Permission; readonly command: Command },
    decide: (work: UnitOfWork, held: Held) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    lacksPermission(actor, permission) ??
    database.transact({ actor, submission: command.submission, load: (loading) => load(loading, command) }, async (work, held) => {
      if (!held || !(await seen(work, held))) return refuse(missing);
      return changedSince(versioned(held), command.version, stream(held)) ?? decide(work, held);
    });
