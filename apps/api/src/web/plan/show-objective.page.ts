import { getObjectiveThread, type ObjectiveThread, type OfPeople } from '@golden-thread/application/thread/golden-thread';
import { getObjectiveOverTime, type ObjectiveVersion } from '@golden-thread/application/plan-change/get-plan-changes';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { soThatSentences } from '@golden-thread/domain/thread/so-that-chain';
import { linkWeights } from '@golden-thread/domain/thread/thread';
import { whyThreadStatus } from '@golden-thread/domain/thread/thread-status';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { addActionLink } from '../action/add-action.page';
import { commentsBeside } from '../comment/comment-on-thing.page';
import { connectionsView } from '../connection/connections.view';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { planChangePaths } from '../plan-change/paths';
import { evidencePaths } from '../evidence/paths';
import { objectiveStatusLabels, threadLevelLabels } from './labels';
import { planPaths } from './paths';
import { pathsUpView, personalLink } from './plan-content.view';

/** The objective with its status in words, every way up, and what serves it below. */
function showObjectiveView({ objective, status, nodes, up, below, people, chain }: ObjectiveThread, connections: readonly object[]): Page {
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
      weight: link.weight == null ? null : linkWeights[link.weight],
    })),
    people: servedByPeople(people),
    links: { atRisk: planPaths.objectiveOf(objective.id, '/at-risk'), picture: planPaths.objectiveOf(objective.id, '/picture'), soThat: planPaths.objectiveOf(objective.id, '/so-that') },
    connections,
    evidence: objective.level === 'individual' ? null : evidencePaths.of('objective', objective.id),
    chain: soThatSentences(chain).map((sentence, n) => ({ sentence, role: chain[n]?.role })),
  });
}

/** How many people's objectives serve it; those of the reader's circle by name. */
const servedByPeople = ({ count, seen }: OfPeople): object | null =>
  count === 0 ? null : { counted: count === 1 ? 'One person’s objective serves it' : `${count} objectives of people serve it`, seen: seen.map(personalLink), others: count - seen.length };

/** In which kind of plan an objective of a level stands. */
const planKindOfLevel = { council: 'council-plan', service: 'service-plan', unit: 'unit-plan' } as const;

const versionRow = ({ title, target, endOfPlanResult, until, changeReference }: ObjectiveVersion): object => ({
  until: shortDate(until), says: [title, target, endOfPlanResult].filter((part) => part !== '').join('. '), change: { href: planChangePaths.of(changeReference), text: changeReference },
});

/** One objective: where it stands and why, what it serves, what serves it. */
@Controller(planPaths.objective)
export class ShowObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'objective.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('objective', ParseId) id: ObjectiveId): Promise<Page> {
    const { actor } = person;
    const thread = accepted(await getObjectiveThread(this.database, actor, id));
    const shown = showObjectiveView(thread, await connectionsView(this.database, actor, { kind: 'objective', id }));
    const { level, planId } = thread.objective;
    const comments = await commentsBeside(this.database, person, 'objective', id);
    if (level === 'individual') return shown.with(comments);
    const kind = planKindOfLevel[level];
    const { versions, mayPropose } = await getObjectiveOverTime(this.database, actor, { objectiveId: id, kind, id: planId });
    return shown.with({ addAction: addActionLink(actor, 'objective', id), proposeChange: mayPropose ? planChangePaths.proposeOn(kind, planId, id) : null, versions: versions.map(versionRow), ...comments });
  }
}
