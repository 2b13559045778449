/** Ways up the golden thread, and what stands without one. */

import type { ObjectiveId } from '../shared/id';
import { linksBy, type ThreadGraph, type ThreadLevel, type ThreadLink, type ThreadNode } from './thread';

/** One way up: the links in order, the lowest first. */
export type ThreadPath = readonly ThreadLink[];

/**
 * Every way up from a thing to where nothing is above: what people read as "my objective serves … which serves …".
 * Links to things that are not in the graph end a way. Empty where nothing is above it.
 */
export const pathsUp = (graph: ThreadGraph, id: ObjectiveId): readonly ThreadPath[] => {
  const known = new Set(graph.nodes.map((node) => node.id));
  const linksUp = linksBy('childId', graph.links.filter(({ parentId }) => known.has(parentId)));
  const from = (at: ObjectiveId, way: ThreadPath): readonly ThreadPath[] => {
    const above = (linksUp.get(at) ?? []).filter((link) => !way.some((step) => step.childId === link.parentId));
    return above.length === 0 ? [way] : above.flatMap((link) => from(link.parentId, [...way, link]));
  };
  return from(id, []).filter((way) => way.length > 0);
};

/** The ids of everything from which a way leads up to something of one of these levels; what stands there reaches itself. */
const reaching = (graph: ThreadGraph, levels: readonly ThreadLevel[]): ReadonlySet<ObjectiveId> => {
  const linksDown = linksBy('parentId', graph.links);
  const reached = new Set(graph.nodes.filter((node) => levels.includes(node.level)).map((node) => node.id));
  for (const id of reached) for (const { childId } of linksDown.get(id) ?? []) reached.add(childId);
  return reached;
};

/** The ids of everything from which a way leads up to the council plan, its own objectives included. */
const reachingCouncilPlan = (graph: ThreadGraph): ReadonlySet<ObjectiveId> => reaching(graph, ['council', 'priority', 'aim']);

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
export const brokenThreads = (graph: ThreadGraph, reasons: ReadonlyMap<ObjectiveId, string>): readonly BrokenThread[] => {
  const whole = reachingCouncilPlan(graph);
  return graph.nodes.filter((node) => !whole.has(node.id)).map((node) => ({ node, reason: reasons.get(node.id) ?? null }));
};

/**
 * Things of a level that nothing below serves: an objective of the council plan, say, that stands in no service's plan.
 *
 * @param alsoServed what something serves that is not in the graph: people's objectives, which are read in their circle
 */
export const withoutContribution = (graph: ThreadGraph, level: ThreadLevel, alsoServed: readonly ObjectiveId[] = []): readonly ThreadNode[] => {
  const served = new Set([...graph.links.map((link) => link.parentId), ...alsoServed]);
  return graph.nodes.filter((node) => node.level === level && !served.has(node.id));
};
