import type { ObjectiveId } from '../shared/id';
import { byWeight, linksBy, type ThreadGraph, type ThreadLink, type ThreadNode } from './thread';

/** As many objectives as a picture has room for to be read. */
const picturedAtMost = 40;

/** A part of the thread, and how many objectives of it had no room. */
export interface PartOfThread {
  readonly graph: ThreadGraph;
  readonly left: number;
}

/**
 * What stands around an objective: all that it serves, and what serves it, nearest first and of those equally near by weight and name, as far as there is room.
 * The nodes stand in the order of their levels in the thread, from the top.
 */
export function threadAround({ nodes, links }: ThreadGraph, id: ObjectiveId, atMost = picturedAtMost): PartOfThread {
  const titles = new Map(nodes.map((node) => [node.id, node.title]));
  const within = links.filter(({ childId, parentId }) => titles.has(childId) && titles.has(parentId));
  const inOrder = (end: 'childId' | 'parentId', next: readonly ThreadLink[] = []): readonly ObjectiveId[] =>
    next.length < 2 ? next.map((link) => link[end]) : [...next].sort((one, other) => byWeight(one, other) || byName(titles.get(one[end])!, titles.get(other[end])!) || byName(one[end], other[end])).map((link) => link[end]);
  const linksUp = linksBy('childId', within);
  const linksDown = linksBy('parentId', within);
  const above = reached(id, (at) => inOrder('parentId', linksUp.get(at)));
  const below = reached(id, (at) => inOrder('childId', linksDown.get(at)));
  const all = [...new Set([...above, ...below])];
  const shown = new Set(all.slice(0, Math.max(atMost, above.length)));
  const isShown = ({ id: one }: ThreadNode): boolean => shown.has(one);
  return {
    graph: { nodes: nodes.filter(isShown), links: within.filter(({ childId, parentId }) => shown.has(childId) && shown.has(parentId)) },
    left: all.length - shown.size,
  };
}

/** What is met step by step, the objective itself first. */
function reached(id: ObjectiveId, next: (at: ObjectiveId) => readonly ObjectiveId[]): readonly ObjectiveId[] {
  const met = new Set([id]);
  for (const at of met) for (const one of next(at)) met.add(one);
  return [...met];
}

const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
