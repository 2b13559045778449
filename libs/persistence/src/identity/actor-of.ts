import type { Actor, Role } from '@golden-thread/domain/authority';
import type { PersonActing } from './person-acting.query';

/**
 * The actor a person is. As themselves: the posts they hold and the vacancies they cover. As deputy (`actingForPostId`): that one
 * post alone, on behalf of its holder, so that the record never has to guess for whom something was done.
 * A post they are no deputy for today is as if it were not named.
 */
export function actorOf(councilId: string, person: PersonActing, via: Actor['via'], actingForPostId?: string): Actor {
  const standingIn = person.posts.find((post) => post.basis === 'deputy' && post.postId === actingForPostId);
  const posts = standingIn ? [standingIn] : person.posts.filter((post) => post.basis !== 'deputy');
  const roles = [...new Set<Role>(posts.flatMap((post) => post.roles))];
  const actor: Actor = { councilId, personId: person.personId, name: person.name, roles, postIds: posts.map((post) => post.postId), via };
  if (!standingIn?.holderId) return actor;
  return { ...actor, onBehalfOf: { personId: standingIn.holderId, name: standingIn.holderName ?? '', postId: standingIn.postId } };
}
