import { threadCycle } from './thread-cycle';
import type { ThreadGraph } from './thread-graph';
import type { ThreadNode } from './thread-node';

/** The things in an order in which each comes after everything that serves it. Throws on a circle. */
export const childrenFirst = (graph: ThreadGraph): readonly ThreadNode[] => {
  const circle = threadCycle(graph.links);
  if (circle.length > 0) throw new Error(`Contribution goes round in a circle: ${circle.join(' -> ')}`);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const waiting = new Map(graph.nodes.map((node) => [node.id, 0]));
  const parentsOf = new Map<string, string[]>();
  for (const { childId, parentId } of graph.links) {
    if (!nodes.has(childId) || !nodes.has(parentId)) continue;
    waiting.set(parentId, (waiting.get(parentId) ?? 0) + 1);
    parentsOf.set(childId, [...(parentsOf.get(childId) ?? []), parentId]);
  }
  const ready = graph.nodes.filter((node) => waiting.get(node.id) === 0);
  for (const node of ready) {
    for (const parentId of parentsOf.get(node.id) ?? []) {
      const left = (waiting.get(parentId) ?? 1) - 1;
      waiting.set(parentId, left);
      const parent = nodes.get(parentId);
      if (left === 0 && parent !== undefined) ready.push(parent);
    }
  }
  return ready;
};
