import type { ObjectiveId } from '../shared/id';
import { byWeight, linksBy, type ThreadGraph, type ThreadLink, type ThreadNode } from './thread';

/** Something above that falls short if a thing below it does, and by which path. */
export interface CommitmentAtRisk {
  readonly node: ThreadNode;
  /** From the thing itself up to this one, both included: one of the shortest. */
  readonly path: readonly ThreadNode[];
}

/** What stands above a thing: what falls short with it, and what it only contributes to. */
export interface StandsAbove {
  /** By direct links all the way: the nearest first, of those equally near what rests most on what is below. */
  readonly atRisk: readonly CommitmentAtRisk[];
  /** Met only by way of an indirect link: others contribute too, so its status is not carried up. */
  readonly contributedTo: readonly ThreadNode[];
}

/**
 * If this stays red: which commitments are at risk, and by which path. Direct links alone carry a result up; where one on every way is
 * indirect, the council is "only one of a number of stakeholders", and what is above is named apart.
 *
 * Source: IDeA 5.3.5.5-8; source-systems B3 ("red at level 3 flags level 1 as at risk via level 2").
 */
export function commitmentsAtRisk(graph: ThreadGraph, id: ObjectiveId): StandsAbove {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const start = nodes.get(id);
  if (start === undefined) return { atRisk: [], contributedTo: [] };
  const linksUp = linksBy('childId', graph.links);
  const paths = shortestWaysUp(start, nodes, (at) => (linksUp.get(at) ?? []).filter(({ kind }) => kind === 'direct').sort(byWeight));
  const anyWay = shortestWaysUp(start, nodes, (at) => linksUp.get(at) ?? []);
  return {
    atRisk: [...paths.values()].filter(({ length }) => length > 1).map((path) => ({ node: path.at(-1)!, path })),
    contributedTo: [...anyWay.values()].map((path) => path.at(-1)!).filter((node) => !paths.has(node.id)),
  };
}

/** The first way met to each thing above, breadth first: no way is longer than it needs to be, and a circle ends. */
function shortestWaysUp(
  start: ThreadNode,
  nodes: ReadonlyMap<ObjectiveId, ThreadNode>,
  linksUp: (id: ObjectiveId) => readonly ThreadLink[],
): ReadonlyMap<ObjectiveId, readonly ThreadNode[]> {
  const paths = new Map<ObjectiveId, readonly ThreadNode[]>([[start.id, [start]]]);
  for (const [at, path] of paths) {
    for (const { parentId } of linksUp(at)) {
      const above = nodes.get(parentId);
      if (above !== undefined && !paths.has(parentId)) paths.set(parentId, [...path, above]);
    }
  }
  return paths;
}
