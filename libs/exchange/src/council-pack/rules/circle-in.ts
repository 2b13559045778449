/** One circle of a graph, in order, or nothing. `parents`: what each leads to. */
export function circleIn(parents: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cleared = new Set<string>();
  const walk = (at: string, path: readonly string[]): readonly string[] => {
    if (path.includes(at)) return path.slice(path.indexOf(at));
    if (cleared.has(at)) return [];
    for (const parent of parents.get(at) ?? []) {
      const circle = walk(parent, [...path, at]);
      if (circle.length > 0) return circle;
    }
    cleared.add(at);
    return [];
  };
  for (const start of parents.keys()) {
    const circle = walk(start, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
