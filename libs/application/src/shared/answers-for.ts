import type { Actor } from '@golden-thread/domain/authority';

/** Whether the actor answers for the post on the day: as its holder, its deputy, or the line above while it is vacant. */
export const answersFor = (actor: Actor, postId: string): boolean => actor.via === 'engine' || actor.postIds.includes(postId);
