import type { Commented } from '@golden-thread/domain/comment/comment';
import type { EventLabels } from './event-label';

export const commentEventLabels = {
  Commented: ({ about, mentionedIds }, name) => ({
    title: `Question or comment on ${about}`,
    ...(mentionedIds.length > 0 && { detail: `For: ${mentionedIds.map(name).join(', ')}.` }),
  }),
} satisfies EventLabels<Commented>;
