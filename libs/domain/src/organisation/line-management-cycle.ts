/**
 * The posts of one circle in line management, in order, each managed by the next; empty when there is none. A manager that is
 * not among the posts ends the line.
 */
export const lineManagementCycle = (posts: readonly { readonly id: string; readonly lineManagerPostId: string | null }[]): readonly string[] => {
  const managerOf = new Map(posts.map((post) => [post.id, post.lineManagerPostId]));
  const cleared = new Set<string>();
  for (const post of posts) {
    const line = new Set<string>();
    let at: string | null | undefined = post.id;
    while (typeof at === 'string' && !cleared.has(at)) {
      if (line.has(at)) return [...line].slice([...line].indexOf(at));
      line.add(at);
      at = managerOf.get(at);
    }
    for (const id of line) cleared.add(id);
  }
  return [];
};
