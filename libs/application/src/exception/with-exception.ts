import { type ExceptionCase, exceptionStream } from '@golden-thread/domain/exception';
import type { Round } from '@golden-thread/domain/review';
import type { IdOrReference, Loading } from '@golden-thread/persistence';
import { exceptionToChange, findExceptionTitle } from '@golden-thread/persistence/exception';
import { findRound, findServicePosts, type ServicePosts } from '@golden-thread/persistence/review';
import { opener, type Shown } from '../shared';

/** What every decision about an exception names. */
export interface ExceptionCommand extends Shown {
  readonly exceptionId: IdOrReference;
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
  load: (loading, { exceptionId }: ExceptionCommand) => loadException(loading, exceptionId),
  missing: 'ExceptionNotFound',
  versioned: ({ exception }) => exception,
  stream: ({ exception }) => exceptionStream(exception.id),
});

async function loadException(loading: Loading, named: IdOrReference): Promise<ExceptionAtHand | undefined> {
  const exception = await loading.loadForUpdate(exceptionToChange, named);
  if (!exception) return undefined;
  const [round, posts, title] = await Promise.all([
    findRound(loading, exception.roundId), findServicePosts(loading, exception.serviceId), findExceptionTitle(loading, exception),
  ]);
  return round && posts && { exception, round, posts, title };
}
