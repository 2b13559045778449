import { type CouncilPlanObjectiveSummary, type CouncilPlanView, getCouncilPlan } from '@golden-thread/application/plan/get-plan';
import { getObjectiveStatuses, type ObjectiveStatuses } from '@golden-thread/application/thread/golden-thread';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CouncilPlanId, ObjectiveId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { directoryPaths } from '../connection/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { measurePaths } from '../measure/paths';
import { planChangePaths } from '../plan-change/paths';
import { objectiveStatusLabels } from './labels';
import { approvalsView } from '../plan-type/plan-type.view';
import { planPaths } from './paths';

/** The plan's objectives by priority, what is unallocated first said. */
function showCouncilPlanView(plan: CouncilPlanView, known: ObjectiveStatuses, mayPublish: boolean): Page {
  const unallocated = plan.objectives.filter(({ leadServiceId }) => leadServiceId === null);
  const drafting = plan.state === 'drafting' && mayPublish;
  const priorities = [...new Set(plan.objectives.map(({ priority }) => priority))];
  return new Page('plan/council', {
    heading: plan.title,
    caption: plan.year,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(plan.year) }],
    state: plan.publishedOn === null ? 'Being drafted' : `Published on ${shortDate(plan.publishedOn)}`,
    counted: `${plan.objectives.length} ${plan.objectives.length === 1 ? 'deliverable' : 'deliverables'}, ${unallocated.length} without a lead service`,
    unallocated: unallocated.map(({ reference, deliverable }) => `${reference}: ${deliverable}`),
    groups: priorities.map((priority) => ({
      priority: priority ?? 'Without a priority',
      aim: plan.objectives.find((objective) => objective.priority === priority)?.aim ?? null,
      rows: plan.objectives.filter((objective) => objective.priority === priority).map((objective) => ({ ...row(plan, objective, drafting), ...statusOfDeliverable(objective.id, known) })),
    })),
    frameworkHref: planPaths.framework,
    approvals: approvalsView(plan.approvals),
    approvalHref: plan.approvals.mayRecord ? planPaths.councilOf(plan.id, '/approvals') : null,
    addHref: drafting ? planPaths.councilOf(plan.id, '/objectives/new') : null,
    publishHref: drafting ? planPaths.councilOf(plan.id, '/publication') : null,
    proposeHref: plan.state === 'published' && mayPublish ? planChangePaths.proposeOn('council-plan', plan.id) : null,
    changesHref: planChangePaths.list,
    historyHref: `/history/council-plan/${plan.id}`,
  });
}

/** Where a deliverable stands and the figures that say so. */
const statusOfDeliverable = (id: ObjectiveId, { levels, measures }: ObjectiveStatuses): object => ({
  status: objectiveStatusLabels[levels.get(id) ?? 'no-data'],
  figures: (measures.get(id) ?? []).map(({ ref, title }) => ({ href: measurePaths.of(ref), ref, title })),
});

const row = (plan: CouncilPlanView, line: CouncilPlanObjectiveSummary, drafting: boolean): object => ({
  href: planPaths.objectiveOf(line.id),
  reference: line.reference,
  title: line.title,
  deliverable: line.deliverable,
  endOfPlanResult: line.endOfPlanResult,
  lead: line.leadService ?? 'No lead service yet',
  serviceHref: line.leadServiceId && directoryPaths.of('service', line.leadServiceId),
  missing: line.leadServiceId === null,
  servedBy: line.servedBy,
  changeHref: drafting ? planPaths.councilOf(plan.id, `/objectives/${line.id}`) : null,
  removeHref: drafting ? planPaths.councilOf(plan.id, `/objectives/${line.id}/removal`) : null,
  leadHref: drafting ? planPaths.councilOf(plan.id, `/objectives/${line.id}/lead`) : null,
});

/** The council plan: its objectives by priority, each deliverable's lead service, and what is not allocated. */
@Controller(planPaths.council)
export class ShowCouncilPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'council-plan.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) id: CouncilPlanId): Promise<Page> {
    const plan = accepted(await getCouncilPlan(this.database, actor, id));
    const statuses = accepted(await getObjectiveStatuses(this.database, actor, { year: plan.year, ids: plan.objectives.map(({ id: objectiveId }) => objectiveId) }));
    return showCouncilPlanView(plan, statuses, may(actor, 'plans.publish'));
  }
}
