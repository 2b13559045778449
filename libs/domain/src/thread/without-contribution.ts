import type { ThreadGraph } from './thread-graph';
import type { ThreadLevel } from './thread-level';
import type { ThreadNode } from './thread-node';

/** Things of a level that nothing below serves: an objective of the council plan, say, that stands in no service's plan. */
export const withoutContribution = (graph: ThreadGraph, level: ThreadLevel): readonly ThreadNode[] => {
  const served = new Set(graph.links.map((link) => link.parentId));
  return graph.nodes.filter((node) => node.level === level && !served.has(node.id));
};
