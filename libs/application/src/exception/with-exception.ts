import { type Outcome, refuse } from '@golden-thread/domain';
import type { Actor, Permission } from '@golden-thread/domain/authority';
import { type ExceptionCase, exceptionStream } from '@golden-thread/domain/exception';
import { type Round, roundStream } from '@golden-thread/domain/review';
import type { Database, Scope, UnitOfWork } from '@golden-thread/persistence';
import { findException, findExceptionTitle } from '@golden-thread/persistence/exception';
import { findRound, findServicePosts, type ServicePosts } from '@golden-thread/persistence/review';
import { changedSince, lacksPermission } from '../shared';

/** What every decision about an exception names. */
export interface ExceptionCommand {
  readonly exceptionId: string;
  readonly version?: number;
  readonly submission?: Scope['submission'];
}

/** An exception as it stands, what it is about, its round and the posts that answer for its service. */
export interface ExceptionAtHand {
  readonly exception: ExceptionCase;
  readonly title: string;
  readonly round: Round;
  readonly posts: ServicePosts;
}

/**
 * Opens one unit of work on an exception: permission first; then its round is held, because the last decision concludes it.
 * Refuses: `NotPermitted`, `ExceptionNotFound`, `Stale`; and as `decide` refuses.
 */
export async function withException<T>(
  database: Database,
  given: { readonly actor: Actor; readonly permission: Permission; readonly command: ExceptionCommand },
  decide: (work: UnitOfWork, at: ExceptionAtHand) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { actor, permission, command } = given;
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const at = await holdException(work, command.exceptionId);
    if (!at) return refuse('ExceptionNotFound');
    return changedSince(at.exception, command.version) ?? decide(work, at);
  });
}

async function holdException(work: UnitOfWork, id: string): Promise<ExceptionAtHand | undefined> {
  const named = await findException(work, id);
  if (!named) return undefined;
  await work.lock(roundStream(named.roundId));
  await work.lock(exceptionStream(id));
  const exception = await findException(work, id);
  const round = await findRound(work, named.roundId);
  const posts = await findServicePosts(work, named.serviceId);
  return exception && round && posts && { exception, round, posts, title: await findExceptionTitle(work, exception) };
}
