import { getPlan, type PlanView } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { PersonId, PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { connectionsView } from '../connection/connections.view';
import { documentPaths } from '../document/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { findTakeBackLink } from '../task/take-back-act.page';
import { planHeading, planStateLabels } from './labels';
import { planPaths } from './paths';
import { planContentView } from './plan-content.view';

/** The plan as it stands, and what whoever looks may do with it. */
const showPlanView = (plan: PlanView, viewerId: PersonId | null, connections: readonly object[] | null): Page =>
  new Page('plan/show', {
    heading: planHeading(plan),
    caption: plan.names.within,
    area: 'Plans',
    breadcrumbs: [{ text: 'Plans', href: planPaths.listOf(plan.year) }],
    isPersonal: plan.kind === 'individual-plan',
    isMine: plan.personId !== null && plan.personId === viewerId,
    state: plan.openedOn === null ? 'Prepared, not asked for yet' : planStateLabels[plan.state],
    facts: factsOf(plan),
    closed: plan.access === 'heading',
    returnReason: plan.access === 'whole' && plan.state === 'drafting' ? plan.returnReason : null,
    missing: plan.mayWrite ? plan.missing : [],
    ...planContentView(plan),
    units: plan.unitPlans.map((unit) => ({ href: planPaths.of(unit), name: unit.name, state: planStateLabels[unit.state] })),
    contentHref: plan.mayWrite && plan.kind === 'service-plan' ? planPaths.of(plan, '/content') : null,
    addHref: plan.mayWrite ? planPaths.of(plan, '/objectives/new') : null,
    submitHref: plan.mayWrite ? planPaths.of(plan, '/submission') : null,
    decideHref: plan.mayDecide ? planPaths.of(plan, '/decision') : null,
    connections,
    documents: plan.kind === 'service-plan' && plan.access === 'whole' ? documentPaths.servicePlanOf(plan.id) : null,
    historyHref: plan.kind === 'individual-plan' ? null : `/history/${plan.kind}/${plan.id}`,
  });

const factsOf = (plan: PlanView): readonly { readonly name: string; readonly text: string }[] => [
  { name: 'Written by', text: plan.kind === 'individual-plan' ? plan.name : (plan.names.writerPost ?? 'Nobody yet') },
  { name: plan.kind === 'individual-plan' ? 'Agreed with' : 'Decided by', text: plan.names.deciderPost ?? 'Nobody yet' },
  ...(plan.submittedOn === null ? [] : [{ name: 'Submitted', text: `${longDate(plan.submittedOn)}, by ${plan.names.authors.join(' and ')}` }]),
  ...(plan.decidedOn === null ? [] : [{ name: 'Decided', text: longDate(plan.decidedOn) }]),
];

/** A service plan, a unit plan, or a person's objectives with the golden thread above them. */
@Controller(planPaths.plan)
export class ShowPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) id: PlanId): Promise<Page> {
    const plan = accepted(await getPlan(this.database, actor, id));
    const kind = plan.kind === 'individual-plan' ? null : plan.kind;
    const connections = kind && (await connectionsView(this.database, actor, { kind, id, without: ['objective'] }));
    const takeBack = await findTakeBackLink(this.database, actor, { type: plan.kind, id });
    return showPlanView(plan, actor.personId, connections).with({ takeBack });
  }
}
