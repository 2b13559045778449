import { getObjectiveThread, type ObjectiveThread } from '@golden-thread/application/plan/golden-thread';
import type { Database } from '@golden-thread/application/shared/command';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { soThatSentences } from '@golden-thread/domain/thread/so-that-chain';
import { whyThreadStatus } from '@golden-thread/domain/thread/thread-status';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { connectionsView } from '../connection/connections.view';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { evidencePaths } from '../evidence/paths';
import { objectiveStatusLabels, threadLevelLabels } from './labels';
import { planPaths } from './paths';
import { pathsUpView } from './plan-content.view';

/** The objective with its status in words, every way up, and what serves it below. */
function showObjectiveView({ objective, status, nodes, up, below, chain }: ObjectiveThread, connections: readonly object[]): Page {
  const node = nodes.get(objective.id)!;
  return new Page('plan/objective', {
    heading: objective.title,
    caption: `${objective.reference}, ${threadLevelLabels[objective.level]} ${objective.year}`,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(objective.year) }],
    standing: objectiveStatusLabels[status.level],
    why: whyThreadStatus(node, status),
    deliverable: objective.deliverable,
    endOfPlanResult: objective.endOfPlanResult,
    breakReason: objective.breakReason,
    ways: pathsUpView(up, nodes),
    below: below.map(({ link, node: child, level }) => ({
      href: planPaths.objectiveOf(child.id), title: child.title, level: threadLevelLabels[child.level], ...{ status: objectiveStatusLabels[level] },
      kind: link.kind === 'direct' ? 'Direct' : `Indirect, with ${link.partners ?? 'partners'}`,
    })),
    connections,
    evidence: objective.level === 'individual' ? null : evidencePaths.of('objective', objective.id),
    chain: soThatSentences(chain).map((sentence, n) => ({ sentence, role: chain[n]?.role })),
  });
}

/** One objective: where it stands and why, what it serves, what serves it. */
@Controller(planPaths.objective)
export class ShowObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'objective.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('objective', ParseId) id: ObjectiveId): Promise<Page> {
    const thread = accepted(await getObjectiveThread(this.database, actor, id));
    return showObjectiveView(thread, await connectionsView(this.database, actor, { kind: 'objective', id }));
  }
}
