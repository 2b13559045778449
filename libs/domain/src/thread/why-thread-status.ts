import type { ThreadNode } from './thread-node';
import type { ThreadLevelOfStatus, ThreadStatus } from './thread-status';

const words: Readonly<Record<ThreadLevelOfStatus, string>> = { red: 'red', amber: 'amber', green: 'green', 'no-data': 'without data yet' };
const quoted = (node: ThreadNode): string => `"${node.title}"`;

/**
 * Why a thing stands where it stands, in sentences for the page beside its status: by its own figures or through what, at risk via
 * what, and what contributes without its status being carried up.
 */
export const whyThreadStatus = (node: ThreadNode, status: ThreadStatus): readonly string[] => [standing(node, status), ...risks(status), ...contributions(status)];

const standing = (node: ThreadNode, { own, level, through }: ThreadStatus): string => {
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
