import type { Commented } from '@golden-thread/domain/comment/comment';
import type { EventDescriptors } from './event-descriptor';
import { named } from './notice';

/** Whoever writes in a thing hears what was asked or said beside it, and whoever was mentioned. */
export const commentEvents = {
  Commented: { notifies: ({ about, postIds, mentionedIds }) => named({ people: mentionedIds, posts: postIds }, () => `A question or comment: ${about}`) },
} satisfies EventDescriptors<Commented>;
