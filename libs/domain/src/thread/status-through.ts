import { childrenFirst } from './children-first';
import type { ThreadGraph } from './thread-graph';
import type { ThreadLink } from './thread-link';
import type { ThreadNode } from './thread-node';
import type { ThreadLevelOfStatus, ThreadStatus } from './thread-status';

const worstFirst: readonly ThreadLevelOfStatus[] = ['red', 'amber', 'no-data', 'green'];
/** Ways to red things that are listed for one thing; enough for a page, and a bound where threads are many. */
const waysListed = 25;

/**
 * What stands where in the thread. Direct links carry status up to things without figures of their own; a thing with figures keeps
 * its own level and is flagged "at risk via" what is red below. Indirect links carry nothing: the contribution is shown with its
 * partners. Missing data is worse than green, because nobody knows, and better than amber.
 *
 * @param own the status by a thing's own figures; what is not in it has none
 * Source: IDeA 5.3.5.5-8 (cascade, direct and indirect links); source-systems B3, B9.3.
 */
export const statusThrough = (
  graph: ThreadGraph,
  own: ReadonlyMap<string, ThreadLevelOfStatus>,
): ReadonlyMap<string, ThreadStatus> => {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const below = linksBelow(graph, nodes);
  const standing = new Map<string, ThreadStatus>();
  for (const node of childrenFirst(graph)) {
    const links = below.get(node.id) ?? [];
    const direct = links.filter((link) => link.kind === 'direct').flatMap((link) => withStanding(link, nodes, standing));
    const indirect = links.filter((link) => link.kind === 'indirect').flatMap((link) => withStanding(link, nodes, standing));
    const ownLevel = own.get(node.id) ?? null;
    standing.set(node.id, {
      own: ownLevel,
      ...carriedUp(ownLevel, direct),
      atRiskVia: direct.flatMap(({ child, status }) => waysToRed(child, status)).slice(0, waysListed),
      contributions: indirect.map(({ child, status, link }) => ({ node: child, level: status.level, partners: link.partners ?? '' })),
    });
  }
  return standing;
};

interface Below {
  readonly link: ThreadLink;
  readonly child: ThreadNode;
  readonly status: ThreadStatus;
}

const linksBelow = (graph: ThreadGraph, nodes: ReadonlyMap<string, ThreadNode>): ReadonlyMap<string, readonly ThreadLink[]> => {
  const below = new Map<string, ThreadLink[]>();
  for (const link of graph.links) {
    if (!nodes.has(link.childId)) continue;
    const links = below.get(link.parentId);
    if (links === undefined) below.set(link.parentId, [link]);
    else links.push(link);
  }
  return below;
};

const withStanding = (link: ThreadLink, nodes: ReadonlyMap<string, ThreadNode>, standing: ReadonlyMap<string, ThreadStatus>): readonly Below[] => {
  const child = nodes.get(link.childId);
  const status = standing.get(link.childId);
  return child === undefined || status === undefined ? [] : [{ link, child, status }];
};

const carriedUp = (own: ThreadLevelOfStatus | null, direct: readonly Below[]): Pick<ThreadStatus, 'level' | 'through'> => {
  if (own !== null) return { level: own, through: [] };
  const [worst] = [...direct].sort((a, b) => worstFirst.indexOf(a.status.level) - worstFirst.indexOf(b.status.level));
  if (worst === undefined) return { level: 'no-data', through: [] };
  return { level: worst.status.level, through: [worst.child, ...worst.status.through] };
};

/** A child that is red by its own figures is itself the end of a way; its own ways go on below it either way. */
const waysToRed = (child: ThreadNode, status: ThreadStatus): readonly (readonly ThreadNode[])[] => [
  ...(status.own === 'red' ? [[child]] : []),
  ...status.atRiskVia.map((way) => [child, ...way]),
];
