import type { ObjectiveId } from '../shared/id';
import { linksBy, type ThreadGraph, type ThreadNode } from './thread';

/** As many objectives as a picture has room for to be read. */
const picturedAtMost = 40;

/** A part of the thread, and how many objectives of it had no room. */
export interface PartOfThread {
  readonly graph: ThreadGraph;
  readonly left: number;
}

/**
 * What stands around an objective: all that it serves, and what serves it, nearest first, as far as there is room.
 * The nodes stand in the order of their levels in the thread, from the top.
 */
export function threadAround({ nodes, links }: ThreadGraph, id: ObjectiveId, atMost = picturedAtMost): PartOfThread {
  const known = new Set(nodes.map((node) => node.id));
  const within = links.filter(({ childId, parentId }) => known.has(childId) && known.has(parentId));
  const linksUp = linksBy('childId', within);
  const linksDown = linksBy('parentId', within);
  const above = reached(id, (at) => linksUp.get(at)?.map(({ parentId }) => parentId));
  const below = reached(id, (at) => linksDown.get(at)?.map(({ childId }) => childId));
  const all = [...new Set([...above, ...below])];
  const shown = new Set(all.slice(0, Math.max(atMost, above.length)));
  const isShown = ({ id: one }: ThreadNode): boolean => shown.has(one);
  return {
    graph: { nodes: nodes.filter(isShown), links: within.filter(({ childId, parentId }) => shown.has(childId) && shown.has(parentId)) },
    left: all.length - shown.size,
  };
}

/** What is met step by step, the objective itself first. */
function reached(id: ObjectiveId, next: (at: ObjectiveId) => readonly ObjectiveId[] | undefined): readonly ObjectiveId[] {
  const met = new Set([id]);
  for (const at of met) for (const one of next(at) ?? []) met.add(one);
  return [...met];
}
