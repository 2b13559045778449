/**
 * The posts above a post, nearest first. A manager that is not among the posts ends the line; a circle ends it where it closes.
 */
export const lineOf = (postId: string, managerOf: ReadonlyMap<string, string | null>): readonly string[] => {
  const line: string[] = [];
  let at = managerOf.get(postId) ?? null;
  while (at !== null && managerOf.has(at) && at !== postId && !line.includes(at)) {
    line.push(at);
    at = managerOf.get(at) ?? null;
  }
  return line;
};
