import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { rolesGiven } from '@golden-thread/domain/authority/roles-given';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listOwnServices } from '@golden-thread/persistence/home/own-places.query';
import { type AnsweredPost, findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { loadReadingRules, type ReadingRuleView } from '../authority/reading-rules';

/** A post that somebody answers for today, why, and the roles that they have by it. */
export interface OwnPost {
  readonly postId: AnsweredPost['postId'];
  readonly title: string;
  readonly basis: AnsweredPost['basis'];
  /** Whom they stand in for, as deputy. */
  readonly holder: string | null;
  readonly roles: readonly Role[];
  /** Roles of the post that were given to a holder by name, and are nobody's while it is vacant. */
  readonly kept: readonly Role[];
}

/** What decides what somebody may see and do today. */
export interface OwnAccess {
  /** Those as whose holder or cover they act now; as deputy, the one they chose. */
  readonly posts: readonly OwnPost[];
  /** Those whose deputy they are, and do not act for now. */
  readonly deputyOf: readonly OwnPost[];
  /** The services in whose circle they are by their line, their portfolio or a committee. */
  readonly services: readonly { readonly code: string; readonly name: string }[];
  readonly rules: readonly ReadingRuleView[];
}

/** Why the actor may see and do what they may: their posts today, what each gives, whose circle they are in, and what the council chose. Refused: `NotFound` (no person). */
export async function readOwnAccess(database: Asked, actor: Actor): Promise<Outcome<OwnAccess>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotFound');
  return database.read(actor.councilId, async (reading) => {
    const [person, services, rules] = await Promise.all([findPersonActing(reading, personId), listOwnServices(reading, actor), loadReadingRules(reading)]);
    const posts = (person?.posts ?? []).map(ownPost);
    return accept({
      posts: posts.filter(({ postId }) => actor.postIds.includes(postId)),
      deputyOf: posts.filter(({ postId, basis }) => basis === 'deputy' && !actor.postIds.includes(postId)),
      services: services.filter(({ answeredFor }) => answeredFor),
      rules,
    });
  });
}

function ownPost({ postId, title, basis, holderName, ...post }: AnsweredPost): OwnPost {
  const roles = rolesGiven({ ...post, basis });
  return { postId, title, basis, holder: holderName, roles, kept: post.roles.filter((role) => !roles.includes(role)) };
}
