import { type Actor, may } from '@golden-thread/domain/authority';
import type { Reading } from '@golden-thread/persistence';
import type { HistoryEvent } from '@golden-thread/persistence/history';
import { linesUpFrom } from '@golden-thread/persistence/task';

/**
 * The events without the reasons for people's absences, but for those whose business they are: the two concerned, the post itself and
 * the line above it, and the administrator. That a deputy was named, and for which days, stays for everybody.
 */
export async function withholdAbsences(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const named = events.filter((event) => event.name === 'DeputyNamed');
  if (named.length === 0 || may(actor, 'organisation.change')) return events;
  const lines = await linesUpFrom(reading, named.map(({ stream }) => stream.id));
  const concerns = ({ stream, payload, actorId }: HistoryEvent): boolean => {
    const people = [actorId, payload['holderId'], payload['personId']];
    const posts = [stream.id, ...(lines.get(stream.id) ?? []).map(({ postId }) => postId)];
    return (actor.personId !== null && people.includes(actor.personId)) || posts.some((post) => actor.postIds.includes(post));
  };
  return events.map((event) => (event.name === 'DeputyNamed' && !concerns(event) ? { ...event, wording: {} } : event));
}
