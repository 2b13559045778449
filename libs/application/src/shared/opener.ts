import type { Actor, Permission } from '@golden-thread/domain/authority';
import { type Outcome, refuse } from '@golden-thread/domain';
import type { Database, Scope, UnitOfWork } from '@golden-thread/persistence';
import { changedSince } from './changed-since';
import { lacksPermission } from './lacks-permission';

/** What every command on a thing carries beside the thing's name: the version that was shown, and the form's own id. */
export interface Shown {
  readonly version?: number;
  readonly submission?: Scope['submission'];
}

/** How one kind of thing is opened. */
interface Opening<Command extends Shown, Held> {
  /** Locks what must not change meanwhile, then reads it; undefined where there is none. */
  readonly hold: (work: UnitOfWork, command: Command) => Promise<Held | undefined>;
  /** The refusal where there is none. */
  readonly missing: string;
  /** What carries the version that was shown. */
  readonly versioned: (held: Held) => { readonly version: number };
}

/**
 * Makes the one way in which a kind of thing is opened for a decision: permission first, then the thing held and read in a unit of
 * work of its own, then the version that was shown compared; then `decide`.
 * What it makes refuses `NotPermitted`, as `missing` says, `Stale`; and as `decide` refuses.
 */
export const opener =
  <Command extends Shown, Held>({ hold, missing, versioned }: Opening<Command, Held>) =>
  async <T>(
    database: Database,
    { actor, permission, command }: { readonly actor: Actor; readonly permission: Permission; readonly command: Command },
    decide: (work: UnitOfWork, held: Held) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    lacksPermission(actor, permission) ??
    database.transact({ actor, submission: command.submission }, async (work) => {
      const held = await hold(work, command);
      if (!held) return refuse(missing);
      return changedSince(versioned(held), command.version) ?? decide(work, held);
    });
