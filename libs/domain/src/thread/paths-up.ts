import type { ThreadGraph } from './thread-graph';
import type { ThreadLink } from './thread-link';

/** One way up: the links in order, the lowest first. */
export type ThreadPath = readonly ThreadLink[];

/**
 * Every way up from a thing to where nothing is above: what people read as "my objective serves … which serves …".
 * Links to things that are not in the graph end a way. Empty where nothing is above it.
 */
export const pathsUp = (graph: ThreadGraph, id: string): readonly ThreadPath[] => {
  const known = new Set(graph.nodes.map((node) => node.id));
  const parentsOf = new Map<string, ThreadLink[]>();
  for (const link of graph.links) if (known.has(link.parentId)) parentsOf.set(link.childId, [...(parentsOf.get(link.childId) ?? []), link]);
  const from = (at: string, way: ThreadPath): readonly ThreadPath[] => {
    const above = (parentsOf.get(at) ?? []).filter((link) => !way.some((step) => step.childId === link.parentId));
    return above.length === 0 ? [way] : above.flatMap((link) => from(link.parentId, [...way, link]));
  };
  return from(id, []).filter((way) => way.length > 0);
};
