import { type ExceptionCase, exceptionStream } from '@golden-thread/domain/exception';
import { type Round, roundStream } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findException, findExceptionTitle } from '@golden-thread/persistence/exception';
import { findRound, findServicePosts, type ServicePosts } from '@golden-thread/persistence/review';
import { opener, type Shown } from '../shared';

/** What every decision about an exception names. */
export interface ExceptionCommand extends Shown {
  readonly exceptionId: string;
}

/** An exception as it stands, what it is about, its round and the posts that answer for its service. */
export interface ExceptionAtHand {
  readonly exception: ExceptionCase;
  readonly title: string;
  readonly round: Round;
  readonly posts: ServicePosts;
}

/** Opens an exception; its round is held too, because the last decision concludes it. Refuses: `ExceptionNotFound`. */
export const withException = opener({
  hold: async (work, { exceptionId }: ExceptionCommand) => holdException(work, exceptionId),
  missing: 'ExceptionNotFound',
  versioned: ({ exception }) => exception,
});

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
