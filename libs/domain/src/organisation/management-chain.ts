/** Line management as a chain of posts: upwards, in order, and never a circle. */

import type { PostId } from '../shared/id';

/**
 * The posts above a post, nearest first. A manager that is not among the posts ends the chain; a circle ends it where it closes.
 */
export const managementChain = (postId: PostId, managerOf: ReadonlyMap<PostId, PostId | null>): readonly PostId[] => {
  const chain: PostId[] = [];
  let at = managerOf.get(postId) ?? null;
  while (at !== null && managerOf.has(at) && at !== postId && !chain.includes(at)) {
    chain.push(at);
    at = managerOf.get(at) ?? null;
  }
  return chain;
};

/**
 * The posts of one circle in line management, in order, each managed by the next; empty when there is none. A manager that is
 * not among the posts ends the chain.
 */
export const lineManagementCycle = <Post extends string>(posts: readonly { readonly id: Post; readonly lineManagerPostId: Post | null }[]): readonly Post[] => {
  const managerOf = new Map(posts.map((post) => [post.id, post.lineManagerPostId]));
  const cleared = new Set<Post>();
  for (const post of posts) {
    const chain = new Set<Post>();
    let at: Post | null | undefined = post.id;
    while (typeof at === 'string' && !cleared.has(at)) {
      if (chain.has(at)) return [...chain].slice([...chain].indexOf(at));
      chain.add(at);
      at = managerOf.get(at);
    }
    for (const id of chain) cleared.add(id);
  }
  return [];
};

/**
 * The posts in an order in which each comes after its manager. A manager that is not among the posts counts as none.
 * Throws on a circle.
 */
export const managersFirst = <P extends { readonly id: PostId; readonly lineManagerPostId: PostId | null }>(posts: readonly P[]): readonly P[] => {
  const cycle = lineManagementCycle(posts);
  if (cycle.length > 0) throw new Error(`Line management goes round in a circle: ${cycle.join(' -> ')}`);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const placed = new Set<PostId>();
  const ordered: P[] = [];
  for (const post of posts) {
    const line: P[] = [];
    for (let at: P | undefined = post; at !== undefined && !placed.has(at.id); at = at.lineManagerPostId === null ? undefined : byId.get(at.lineManagerPostId)) {
      placed.add(at.id);
      line.push(at);
    }
    ordered.push(...line.reverse());
  }
  return ordered;
};
