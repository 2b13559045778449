import type { Level } from '../status/status';
import { childrenFirst, linksBy, type ThreadGraph, type ThreadLink, type ThreadNode } from './thread';

/** What is known of a thing by its own figures; 'no-data' is no judgement and never counts as green. */
export type ThreadLevelOfStatus = 'red' | 'amber' | 'green' | 'no-data';

/** A thing's status in the thread: its own status, what comes up to it, and what it is merely told of. */
export interface ThreadStatus {
  /** By its own figures; null where it has none. */
  readonly own: ThreadLevelOfStatus | null;
  /** Its own, else the worst that direct links carry up. */
  readonly level: ThreadLevelOfStatus;
  /** Where the level came from below: the things on the way, nearest first, the source last. Empty when it is its own. */
  readonly through: readonly ThreadNode[];
  /** Red things below that reach it by direct links alone, each with the way to it: nearest first, the red one last. */
  readonly atRiskVia: readonly (readonly ThreadNode[])[];
  /** What serves it indirectly: shown beside it, never carried up. */
  readonly contributions: readonly { readonly node: ThreadNode; readonly level: ThreadLevelOfStatus; readonly partners: string }[];
}

const isJudged = (level: Level): level is 'red' | 'amber' | 'green' => level === 'red' || level === 'amber' || level === 'green';

/**
 * What a measure says of an objective: the latest of these quarters in which it was judged, else that an ended one lacks its figure. What
 * is missing of a quarter that still runs is missing to nobody; null where there is nothing to say. Quarters in order of time.
 */
export const lastKnownLevel = (quarters: readonly { readonly level: Level; readonly ended: boolean }[]): ThreadLevelOfStatus | null => {
  const judged = quarters.map(({ level }) => level).filter(isJudged).at(-1);
  if (judged !== undefined) return judged;
  return quarters.some(({ level, ended }) => ended && (level === 'no-data' || level === 'waiting')) ? 'no-data' : null;
};

/** The levels in their order: the first of several is what is carried up. */
export const worstFirst: readonly ThreadLevelOfStatus[] = ['red', 'amber', 'no-data', 'green'];
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
  const below = linksBy('parentId', graph.links);
  const statuses = new Map<string, ThreadStatus>();
  for (const node of childrenFirst(graph)) {
    const links = below.get(node.id) ?? [];
    const direct = links.filter((link) => link.kind === 'direct').flatMap((link) => withStatus(link, nodes, statuses));
    const indirect = links.filter((link) => link.kind === 'indirect').flatMap((link) => withStatus(link, nodes, statuses));
    const ownLevel = own.get(node.id) ?? null;
    statuses.set(node.id, {
      own: ownLevel,
      ...carriedUp(ownLevel, direct),
      atRiskVia: direct.flatMap(({ child, status }) => waysToRed(child, status)).slice(0, waysListed),
      contributions: indirect.map(({ child, status, link }) => ({ node: child, level: status.level, partners: link.partners ?? '' })),
    });
  }
  return statuses;
};

interface Below {
  readonly link: ThreadLink;
  readonly child: ThreadNode;
  readonly status: ThreadStatus;
}

const withStatus = (link: ThreadLink, nodes: ReadonlyMap<string, ThreadNode>, statuses: ReadonlyMap<string, ThreadStatus>): readonly Below[] => {
  const child = nodes.get(link.childId);
  const status = statuses.get(link.childId);
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

const words: Readonly<Record<ThreadLevelOfStatus, string>> = { red: 'red', amber: 'amber', green: 'green', 'no-data': 'without data yet' };
const quoted = (node: ThreadNode): string => `"${node.title}"`;

/**
 * Why a thing stands where it stands, in sentences for the page beside its status: by its own figures or through what, at risk via
 * what, and what contributes without its status being carried up.
 */
export const whyThreadStatus = (node: ThreadNode, status: ThreadStatus): readonly string[] => [ownStatusText(node, status), ...risks(status), ...contributions(status)];

const ownStatusText = (node: ThreadNode, { own, level, through }: ThreadStatus): string => {
  if (own !== null) return `${quoted(node)} is ${words[own]} by its own figures.`;
  const source = through.at(-1);
  if (source === undefined) return `${quoted(node)} is without data yet: no figures of its own, and nothing below carries any up.`;
  const by = through.slice(0, -1).reverse();
  const way = by.length === 0 ? '' : `, by way of ${by.map(quoted).join(' and ')}`;
  return `${quoted(node)} is ${words[level]} through ${quoted(source)}${way}.`;
};

const risks = ({ own, level, atRiskVia }: ThreadStatus): readonly string[] => {
  if (own === null && level === 'red' && atRiskVia.length <= 1) return [];
  return atRiskVia.map((way) => {
    const source = way.at(-1)!;
    const via = way.length === 1 ? 'directly' : `via ${way.slice(0, -1).reverse().map(quoted).join(' and ')}`;
    return `At risk ${via}: ${quoted(source)} is red.`;
  });
};

const contributions = ({ contributions: all }: ThreadStatus): readonly string[] =>
  all.map(
    ({ node, level, partners }) =>
      `Our contribution ${quoted(node)} is ${words[level]}; the council is one of several who contribute, with ${partners}, so it does not decide the status.`,
  );
