import type { Actor } from '@golden-thread/domain/authority/actor';
import { may, type Permission } from '@golden-thread/domain/authority/permission';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { PostId } from '@golden-thread/domain/shared/id';
import { type Outcome, type PlainRefusal, refuse, type Refused } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Loading, Scope, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';

export type { Database } from '@golden-thread/persistence/unit-of-work/database';
export type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';

/** What every command on a thing carries beside the thing's name: the version that was shown, and the form's own id. */
export interface ThingCommand {
  readonly version?: number | undefined;
  readonly submission?: Scope['submission'];
}

/** How one kind of thing is opened. */
interface ThingLoading<Command extends ThingCommand, Loaded> {
  /** Holds what must not change meanwhile, and reads it; undefined where there is none. */
  readonly load: (loading: Loading, command: Command) => Promise<Loaded | undefined>;
  /** The refusal where there is none. */
  readonly missing: PlainRefusal;
  /** What carries the version that was shown. */
  readonly versioned: (loaded: Loaded) => { readonly version: number };
  /** Whether the actor may know of it; one they may not is not there for them. */
  readonly seen?: (work: UnitOfWork, loaded: Loaded) => Promise<boolean>;
  /** Whose history tells who changed it. */
  readonly stream: (loaded: Loaded) => Stream;
}

/**
 * Makes the one way in which a kind of thing is opened for a decision: permission first, then the thing held and read in a unit of
 * work of its own, then the version that was shown compared; then `decide`. Where a thing has a reference, the command may name it by
 * that: nobody reads it beforehand to learn its id.
 * What it makes refuses `NotPermitted`, as `missing` says, `Stale`; and as `decide` refuses.
 */
export const commandOn =
  <Command extends ThingCommand, Loaded>({ load, missing, versioned, stream, seen = () => Promise.resolve(true) }: ThingLoading<Command, Loaded>) =>
  async <T>(
    database: Database,
    { actor, permission, command }: { readonly actor: Actor; readonly permission: Permission; readonly command: Command },
    decide: (work: UnitOfWork, loaded: Loaded) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    lacksPermission(actor, permission) ??
    database.transact({ actor, submission: command.submission, load: (loading) => load(loading, command) }, async (work, loaded) => {
      if (!loaded || !(await seen(work, loaded))) return refuse(missing);
      return changedSince(versioned(loaded), command.version, stream(loaded)) ?? decide(work, loaded);
    });

/** The refusal to give at once when no role of the actor gives the permission; undefined when one does. First line of a use case. */
export const lacksPermission = (actor: Actor, permission: Permission): Refused<'NotPermitted'> | undefined =>
  may(actor, permission) ? undefined : refuse('NotPermitted', { permission });

/**
 * The refusal to give when what was shown is no longer what stands: somebody decided in between. Undefined when it still stands.
 * The unit of work adds who changed the thing of that stream last, and when.
 */
export const changedSince = (current: { readonly version: number }, expected: number | undefined, stream: Stream): Refused<'Stale'> | undefined =>
  expected === undefined || current.version === expected
    ? undefined
    : refuse('Stale', { shown: expected, stands: current.version, thing: stream, last: null });

/** Whether the actor answers for the post on the day: as its holder, its deputy, or whoever is above while it is vacant. */
export const answersFor = (actor: Actor, postId: PostId): boolean => actor.via === 'engine' || actor.postIds.includes(postId);

/** A command that carries its form's or request's own id, so that sending it twice does it once. */
export interface Submitted {
  readonly submission?: Scope['submission'];
}
