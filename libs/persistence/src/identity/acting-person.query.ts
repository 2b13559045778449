import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { type PostAnsweredFor, rolesGiven } from '@golden-thread/domain/authority/roles-given';
import type { CouncilId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** One post that a person answers for today, and why. */
export interface AnsweredPost extends PostAnsweredFor {
  readonly postId: PostId;
  readonly title: string;
  readonly holderName: string | null;
}

/** A person as they stand today in their council. */
export interface PersonActing {
  readonly personId: PersonId;
  readonly name: string;
  readonly posts: readonly AnsweredPost[];
}

const acting = { name: 'person-acting', text: 'select name, posts from person_acting($1, $2, $3)' };

/**
 * The person and every post they answer for on the council's date; undefined for somebody unknown or who has left. A closed post
 * gives no roles any more, but its unfinished work is still theirs who are up its line.
 */
export async function findPersonActing(reading: Reading, personId: PersonId): Promise<PersonActing | undefined> {
  const [person] = await reading.query<Omit<PersonActing, 'personId'>>(acting, [reading.council.id, personId, reading.today]);
  return person && { personId, ...person };
}

/**
 * The actor a person is. As themselves: the posts they hold and the vacancies they cover (without their powerful roles). As deputy (`actingForPostId`): that one
 * post alone, on behalf of its holder, so that the record never has to guess for whom something was done.
 * A post they are no deputy for today is as if it were not named.
 */
export function actorOf(councilId: CouncilId, person: PersonActing, via: Actor['via'], actingForPostId?: PostId): Actor {
  const standingIn = person.posts.find((post) => post.basis === 'deputy' && post.postId === actingForPostId);
  const posts = standingIn ? [standingIn] : person.posts.filter((post) => post.basis !== 'deputy');
  const roles = [...new Set<Role>(posts.flatMap(rolesGiven))];
  const actor: Actor = { councilId, personId: person.personId, name: person.name, roles, postIds: posts.map((post) => post.postId), via };
  if (!standingIn?.holderId) return actor;
  return { ...actor, onBehalfOf: { personId: standingIn.holderId, name: standingIn.holderName ?? '', postId: standingIn.postId } };
}
