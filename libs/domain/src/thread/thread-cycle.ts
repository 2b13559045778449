import type { ThreadLink } from './thread-link';

/** The ids of one circle among the links, in order; empty where everything leads up. For imports, which bring many links at once. */
export const threadCycle = (links: readonly ThreadLink[]): readonly string[] => {
  const parentsOf = new Map<string, string[]>();
  for (const { childId, parentId } of links) parentsOf.set(childId, [...(parentsOf.get(childId) ?? []), parentId]);
  const cleared = new Set<string>();
  const follow = (id: string, way: readonly string[]): readonly string[] => {
    if (way.includes(id)) return way.slice(way.indexOf(id));
    if (cleared.has(id)) return [];
    for (const parent of parentsOf.get(id) ?? []) {
      const circle = follow(parent, [...way, id]);
      if (circle.length > 0) return circle;
    }
    cleared.add(id);
    return [];
  };
  for (const id of parentsOf.keys()) {
    const circle = follow(id, []);
    if (circle.length > 0) return circle;
  }
  return [];
};
