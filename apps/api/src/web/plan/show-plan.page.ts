import { getPlan, type PlanView } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { PersonId, PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { addActionLink } from '../action/add-action.page';
import { connectionsView } from '../connection/connections.view';
import { documentPaths } from '../document/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { planChangePaths } from '../plan-change/paths';
import { findTakeBackLink } from '../task/take-back-act.page';
import { thingAddress } from '../history/things';
import { approvalsView } from '../plan-type/plan-type.view';
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
    contentHref: plan.mayWrite && plan.kind === 'service-plan' && (plan.type === null || plan.type.evidence) ? planPaths.of(plan, '/content') : null,
    contentText: plan.type === null ? 'Write sections and evidence' : 'Write the evidence',
    textHref: plan.mayWrite && plan.type !== null && (plan.type.sections.length > 0 || plan.type.references > 0 || plan.type.teamDay) ? planPaths.of(plan, '/text') : null,
    type: plan.type?.title ?? null,
    teamDay: plan.text?.teamDay ? { heldOn: longDate(plan.text.teamDay.heldOn), attendees: plan.text.teamDay.attendees, outputs: plan.text.teamDay.outputs } : null,
    refersTo: plan.refersTo.map(({ kind, id, title }) => ({ href: thingAddress(kind, id), text: title })),
    approvals: approvalsView(plan.approvals),
    approvalHref: plan.approvals.mayRecord ? planPaths.of(plan, '/approvals') : null,
    issues: plan.issues,
    issuesHref: plan.mayExplain ? planPaths.of(plan, '/issues') : null,
    addHref: plan.mayWrite ? planPaths.of(plan, '/objectives/new') : null,
    submitHref: plan.mayWrite ? planPaths.of(plan, '/submission') : null,
    decideHref: plan.mayDecide || plan.mayTakeUp ? planPaths.of(plan, '/decision') : null,
    decideText: plan.mayTakeUp ? 'Take them up again' : 'Decide',
    connections,
    documents: plan.kind === 'service-plan' && plan.access === 'whole' ? documentPaths.servicePlanOf(plan.id) : null,
    historyHref: plan.kind === 'individual-plan' ? null : `/history/${plan.kind}/${plan.id}`,
  });

const factsOf = (plan: PlanView): readonly { readonly name: string; readonly text: string }[] => [
  { name: 'Written by', text: plan.kind === 'individual-plan' ? plan.name : (plan.names.writerPost ?? 'Nobody yet') },
  { name: plan.kind === 'individual-plan' ? 'Agreed with' : 'Decided by', text: plan.names.deciderPost ?? 'Nobody yet' },
  ...(plan.submittedOn === null ? [] : [{ name: plan.kind === 'individual-plan' ? 'Signed' : 'Submitted', text: `${longDate(plan.submittedOn)}, by ${plan.names.authors.join(' and ')}` }]),
  ...(plan.decidedOn === null ? [] : [{ name: plan.kind === 'individual-plan' ? 'Signed by the manager' : 'Decided', text: longDate(plan.decidedOn) }]),
];

/** Whoever writes or decides a plan in force proposes what is changed in it; so does the policy team. */
const mayPropose = (actor: Actor, { state, authorPostId, deciderPostId }: PlanView): boolean =>
  state === 'approved' && (may(actor, 'plans.publish') || [authorPostId, deciderPostId].some((post) => post !== null && actor.postIds.includes(post)));

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
    return showPlanView(plan, actor.personId, connections).with({ takeBack, addAction: kind && addActionLink(actor, kind, id), proposeChange: kind && mayPropose(actor, plan) ? planChangePaths.proposeOn(kind, id) : null });
  }
}
