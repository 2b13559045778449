import type { ThreadGraph } from './thread-graph';
import type { ThreadLevel } from './thread-level';

/** The ids of everything from which a way leads up to something of one of these levels; what stands there reaches itself. */
export const reaching = (graph: ThreadGraph, levels: readonly ThreadLevel[]): ReadonlySet<string> => {
  const childrenOf = new Map<string, string[]>();
  for (const { childId, parentId } of graph.links) childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), childId]);
  const reached = new Set(graph.nodes.filter((node) => levels.includes(node.level)).map((node) => node.id));
  for (const id of reached) for (const child of childrenOf.get(id) ?? []) reached.add(child);
  return reached;
};
