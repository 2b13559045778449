import { reaching } from './reaching';
import type { ThreadGraph } from './thread-graph';
import type { ThreadNode } from './thread-node';

/** An objective from which no way leads up to the council plan, with the reason given for it, or none yet. */
export interface BrokenThread {
  readonly node: ThreadNode;
  readonly reason: string | null;
}

/**
 * The objectives of services, units and people that reach no objective of the council plan. Each reaches one, or stands in this
 * list with its reason; one without a reason is what the policy team asks about.
 *
 * Source: Ribble Valley 3.7; source-systems B2, B9.2.
 */
export const brokenThreads = (graph: ThreadGraph, reasons: ReadonlyMap<string, string>): readonly BrokenThread[] => {
  const whole = reaching(graph, ['council', 'priority', 'aim']);
  return graph.nodes.filter((node) => !whole.has(node.id)).map((node) => ({ node, reason: reasons.get(node.id) ?? null }));
};
