import type { ObjectiveThread } from '@golden-thread/application/plan';
import { soThatSentences, type ThreadLevelOfStatus, whyThreadStatus } from '@golden-thread/domain/thread';
import { Page } from '../page';
import { planPaths } from './paths';
import { presentPathsUp } from './paths-up.presenter';
import { threadLevelWords } from './words';

const shown: Readonly<Record<ThreadLevelOfStatus, { readonly level: string; readonly word: string }>> = {
  green: { level: 'green', word: 'Green' },
  amber: { level: 'amber', word: 'Amber' },
  red: { level: 'red', word: 'Red' },
  'no-data': { level: 'grey', word: 'No data yet' },
};

/** The objective with its status in words, every way up, and what serves it below. */
export function presentObjective({ objective, status, nodes, up, below, chain }: ObjectiveThread): Page {
  const node = nodes.get(objective.id)!;
  return new Page('plan/objective', {
    heading: objective.title,
    caption: `${objective.reference}, ${threadLevelWords[objective.level]} ${objective.year}`,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(objective.year) }],
    standing: shown[status.level],
    why: whyThreadStatus(node, status),
    deliverable: objective.deliverable,
    endOfPlanResult: objective.endOfPlanResult,
    breakReason: objective.breakReason,
    ways: presentPathsUp(up, nodes),
    below: below.map(({ link, node: child, level }) => ({
      href: planPaths.objectiveOf(child.id), title: child.title, level: threadLevelWords[child.level], ...{ status: shown[level] },
      kind: link.kind === 'direct' ? 'Direct' : `Indirect, with ${link.partners ?? 'partners'}`,
    })),
    chain: soThatSentences(chain).map((sentence, n) => ({ sentence, role: chain[n]?.role })),
  });
}
