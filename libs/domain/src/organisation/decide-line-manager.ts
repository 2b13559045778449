import type { PostId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { OrganisationEvent } from './events';
import { managementChain } from './management-chain';
import type { Post } from './organisation';
import type { OrganisationRefusal } from './refusals';

/**
 * Whether a post may be managed by another (null: by none). Refuses what would make line management go round in a circle, which
 * would leave a vacant circle's work with nobody.
 *
 * @param posts the post, its new manager and everybody above that one; more does no harm
 * Refuses: LineManagementGoesInCircle, PostClosed (the new manager's).
 */
export const decideLineManager = (
  posts: readonly Post[],
  command: { readonly postId: PostId; readonly lineManagerPostId: PostId | null },
): Outcome<{ event: OrganisationEvent }, Refusal<OrganisationRefusal>> => {
  const { postId, lineManagerPostId } = command;
  const managerOf = new Map(posts.map((post) => [post.id, post.lineManagerPostId]));
  const manager = posts.find(({ id }) => id === lineManagerPostId);
  if (manager !== undefined && manager.closedOn !== null) return refuse('PostClosed', { lastDay: manager.closedOn });
  if (lineManagerPostId !== null && (lineManagerPostId === postId || managementChain(lineManagerPostId, managerOf).includes(postId))) {
    return refuse('LineManagementGoesInCircle');
  }
  const from = managerOf.get(postId) ?? null;
  return accept({
    event: { name: 'LineManagerChanged', stream: { type: 'post', id: postId }, payload: { from, to: lineManagerPostId } },
  });
};
