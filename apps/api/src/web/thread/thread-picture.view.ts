import { Graph, layout } from '@dagrejs/dagre';
import type { ThreadAround } from '@golden-thread/application/thread/thread-around';
import type { ThreadNode } from '@golden-thread/domain/thread/thread';
import { objectiveStatusLabels, threadLevelLabels } from '../plan/labels';
import { planPaths } from '../plan/paths';

/** How large a box is drawn, how many letters a line of it holds and how many lines: units of the picture. */
const box = { width: 236, height: 86, letters: 30, lines: 3 } as const;

/** A title in as many lines as a box has room for; the rest is in the table. */
function linesOf(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= box.letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, box.letters));
  }
  return lines.length <= box.lines ? lines : [...lines.slice(0, box.lines - 1), `${lines[box.lines - 1]!.slice(0, box.letters - 1)}…`];
}

const hrefOf = ({ id, level }: ThreadNode): string | null => (['council', 'service', 'unit'].includes(level) ? planPaths.objectiveOf(id) : null);

/**
 * An objective with what it serves above it and what serves it below: laid out by a library, drawn on the server. Every box is a link
 * that is reached by keyboard, in the order of reading; direct links are drawn through, indirect ones dashed. The table says the same.
 */
export function threadPictureView({ graph, levels, objective, left }: ThreadAround): object {
  const drawn = new Graph<{ readonly rankdir: string; width?: number; height?: number }, { width: number; height: number; x?: number; y?: number }, { points?: { x: number; y: number }[] }>();
  drawn.setGraph({ rankdir: 'TB' });
  for (const { id } of graph.nodes) drawn.setNode(id, { width: box.width, height: box.height });
  for (const { childId, parentId } of graph.links) drawn.setEdge(parentId, childId, {});
  layout(drawn);
  const { width = box.width, height = box.height } = drawn.graph();
  const titles = new Map(graph.nodes.map((node) => [node.id, node.title]));
  const levelOf = (id: string) => objectiveStatusLabels[levels.get(id) ?? 'no-data'];
  // In the order of reading, from the top and from the left: the boxes and the table alike.
  const read = graph.nodes.map((node) => ({ node, at: drawn.node(node.id) })).sort((one, other) => (one.at.y ?? 0) - (other.at.y ?? 0) || (one.at.x ?? 0) - (other.at.x ?? 0));
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    links: graph.links.map(({ childId, parentId, kind }) => {
      const bends: readonly { readonly x: number; readonly y: number }[] = drawn.edge(parentId, childId).points ?? [];
      return { kind, points: bends.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ') };
    }),
    boxes: read.map(({ node, at }) => {
      const [x, y] = [Math.round((at.x ?? 0) - box.width / 2), Math.round((at.y ?? 0) - box.height / 2)];
      return {
        x, y, ...box, href: hrefOf(node), title: node.title, isThis: node.id === objective.id, level: threadLevelLabels[node.level], status: levelOf(node.id),
        lines: linesOf(node.title).map((text, line) => ({ text, x: x + 10, y: y + 36 + line * 16 })),
      };
    }),
    rows: read.map(({ node }) => ({
      title: node.title, href: hrefOf(node), level: threadLevelLabels[node.level], status: levelOf(node.id), isThis: node.id === objective.id,
      serves: graph.links.filter(({ childId }) => childId === node.id).map(({ parentId, kind }) => `${titles.get(parentId) ?? ''}${kind === 'indirect' ? ' (indirectly)' : ''}`),
    })),
    left,
  };
}
