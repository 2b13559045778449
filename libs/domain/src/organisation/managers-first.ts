import { lineManagementCycle } from './line-management-cycle';

/**
 * The posts in an order in which each comes after its manager. A manager that is not among the posts counts as none.
 * Throws on a circle.
 */
export const managersFirst = <P extends { readonly id: string; readonly lineManagerPostId: string | null }>(posts: readonly P[]): readonly P[] => {
  const cycle = lineManagementCycle(posts);
  if (cycle.length > 0) throw new Error(`Line management goes round in a circle: ${cycle.join(' -> ')}`);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const placed = new Set<string>();
  const ordered: P[] = [];
  for (const post of posts) {
    const line: P[] = [];
    for (let at: P | undefined = post; at !== undefined && !placed.has(at.id); at = byId.get(at.lineManagerPostId ?? '')) {
      placed.add(at.id);
      line.push(at);
    }
    ordered.push(...line.reverse());
  }
  return ordered;
};
