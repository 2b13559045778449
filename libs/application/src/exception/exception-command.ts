import { type ExceptionCase, exceptionStream } from '@golden-thread/domain/exception/exception-case';
import type { Round } from '@golden-thread/domain/review/round';
import type { ExceptionId, ThingType } from '@golden-thread/domain/shared/id';
import { exceptionToChange, findExceptionTitle } from '@golden-thread/persistence/exception/exceptions';
import { findServicePosts, type ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRound } from '@golden-thread/persistence/review/rounds';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { Loading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';

/** An exception as the subject of tasks: 'EX-3: Repairs done in time'. */
export const exceptionSubject = (
  exception: { id: ExceptionId; reference: string },
  title: string,
): { type: ThingType; id: ExceptionId; label: string } => ({
  ...exceptionStream(exception.id),
  label: `${exception.reference}: ${title}`,
});

/** What every decision about an exception names. */
export interface ExceptionCommand extends ThingCommand {
  readonly exceptionId: IdOrReference;
}

/** An exception as it stands, what it is about, its round and the posts that answer for its service. */
export interface LoadedException {
  readonly exception: ExceptionCase;
  readonly title: string;
  readonly round: Round;
  readonly posts: ServicePosts;
}

/** Opens an exception; its round is held too, because the last decision concludes it. Refuses: `ExceptionNotFound`. */
export const withException = commandOn({
  load: (loading, { exceptionId }: ExceptionCommand) => loadException(loading, exceptionId),
  missing: 'ExceptionNotFound',
  versioned: ({ exception }) => exception,
  stream: ({ exception }) => exceptionStream(exception.id),
});

export async function loadException(loading: Loading, named: IdOrReference): Promise<LoadedException | undefined> {
  const exception = await loading.loadForUpdate(exceptionToChange, named);
  if (!exception) return undefined;
  const [round, posts, title] = await Promise.all([
    findRound(loading, exception.roundId), findServicePosts(loading, exception.serviceId), findExceptionTitle(loading, exception),
  ]);
  return round && posts && { exception, round, posts, title };
}
