/** Who is asked to decide what others wrote: along the management chain, past everybody who contributed. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import { decidingLine, nextDecider } from '@golden-thread/domain/authority/next-decider';
import { may, type Permission, rolesGive } from '@golden-thread/domain/authority/permission';
import { withContributor } from '@golden-thread/domain/authority/separation-of-duties';
import { managementChain } from '@golden-thread/domain/organisation/management-chain';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { findPost, listManagementChain, listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { findPeopleAnsweringFor } from '@golden-thread/persistence/organisation/responsibilities';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersFor } from './command';

/** What is to be decided, as far as who decides it goes. */
export interface ToDecide {
  /** The post that decides such things usually. */
  readonly postId: PostId;
  readonly contributors: readonly PersonId[];
  /** What a post must give to decide it. */
  readonly permission: Permission;
}

/** Reads the posts that could decide, nearest first. */
async function listLine(reading: Reading, { postId, permission }: ToDecide): Promise<readonly PostId[]> {
  const chain = await listManagementChain(reading, postId);
  const managers = new Map(chain.map((post) => [post.id, post.lineManagerPostId]));
  const roles = new Map(chain.map((post) => [post.id, post.roles]));
  const above = managementChain(postId, managers).map((id) => ({ postId: id, mayDecide: rolesGive(roles.get(id) ?? [], permission) }));
  return decidingLine(postId, above, await listPostsWithRole(reading, 'director'));
}

/**
 * The post that is asked: the usual one, or the next in line where everybody who answers for it today contributed. The usual one, too,
 * where nobody in the council is left.
 */
export async function findDecidingPost(reading: Reading, asked: ToDecide): Promise<PostId> {
  const usual = { postId: asked.postId, people: (await findPeopleAnsweringFor(reading, [asked.postId])).get(asked.postId) ?? [] };
  if (nextDecider([usual], asked.contributors) !== null) return asked.postId;
  const line = await listLine(reading, asked);
  const people = await findPeopleAnsweringFor(reading, line);
  return nextDecider(line.map((postId) => ({ postId, people: people.get(postId) ?? [] })), asked.contributors) ?? asked.postId;
}

/** Whether somebody is asked to decide: by the usual post, or by the next in line where those of the usual one contributed. */
export const isAskedToDecide = async (reading: Reading, actor: Actor, asked: ToDecide): Promise<boolean> =>
  answersFor(actor, asked.postId) || (may(actor, asked.permission) && answersFor(actor, await findDecidingPost(reading, asked)));

/** Who will be asked once the actor has submitted, by post and name: "Director of Communities (Dee Shah)". So that nobody finds out afterwards. */
export async function describeDecider(reading: Reading, actor: Actor, asked: ToDecide): Promise<string> {
  const postId = await findDecidingPost(reading, { ...asked, contributors: withContributor(asked.contributors, actor) });
  const post = await findPost(reading, postId);
  const people = (await findPeopleAnsweringFor(reading, [postId])).get(postId) ?? [];
  const names = people.filter(({ basis }) => basis !== 'deputy').map(({ name }) => name);
  return `${post?.title ?? ''} (${names.join(', ') || 'vacant'})`;
}
