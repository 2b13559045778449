import { getRecoveryPlanPage, type RecoveryPlanPage } from '@golden-thread/application/recovery/get-recovery-plans';
import type { Database } from '@golden-thread/application/shared/command';
import { wholePaper } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, longDate, monthName, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { RecoveryMonth } from '@golden-thread/domain/recovery/recovery-plan';
import type { Id, PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { addActionLink } from '../action/add-action.page';
import { exemptionNote } from '../authority/mark-exempt.page';
import { commentsBeside } from '../comment/comment-on-thing.page';
import { connectionsView } from '../connection/connections.view';
import { documentPaths } from '../document/paths';
import { evidencePaths } from '../evidence/paths';
import { exceptionPaths } from '../exception/paths';
import { historyPaths } from '../history/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { recognitionLink } from '../recognition/record-recognition.page';
import { measurePaths } from '../measure/paths';
import { findTakeBackLink } from '../task/take-back-act.page';
import { recoveryConditionsView } from './conditions.view';
import { formatParty, planStatusLabels, formatReportedValue, recoveryPlanStateLabels, verdictLabels } from './labels';
import { recoveryPaths } from './paths';
import { recoveryPlanContentView } from './plan-content.view';

/** The whole plan on one page, with the one thing this person can do about it now. */
function showRecoveryPlanView(person: SignedIn, plan: RecoveryPlanPage, connections: readonly object[]): Page {
  return new Page('recovery/show', {
    heading: `Recovery plan ${plan.reference}: ${plan.title}`,
    area: 'Recovery',
    breadcrumbs: [{ href: recoveryPaths.list, text: 'Recovery plans' }, { href: recoveryPaths.of(plan.reference), text: plan.reference }],
    caption: plan.serviceName,
    state: recoveryPlanStateLabels[plan.state],
    stands: dates(plan),
    owed: owedOf(plan, person.council.today),
    next: nextStep(person, plan),
    parties: [
      { key: 'Accountable', value: formatParty(plan.accountable) },
      { key: 'Decides', value: formatParty(plan.director) },
      { key: 'Asked for by', value: formatParty(plan.requester) },
      { key: 'Panel chaired by', value: formatParty(plan.panelChair) },
      { key: 'Came from', ...originOf(plan) },
      ...(plan.authors.length > 0 ? [{ key: 'Written by', value: plan.authors.join(', ') }] : []),
    ],
    content: recoveryPlanContentView(plan),
    closed: plan.access === 'heading',
    conditions: recoveryConditionsView(plan, person.council.today),
    conditionsHref: recoveryPaths.of(plan.reference, 'conditions'),
    months: [...plan.months].reverse().map((one) => ({ ...month(one), value: formatReportedValue(plan, one) })),
    measure: plan.measureId && measurePaths.of(plan.measureId),
    connections,
    evidence: plan.access === 'whole' ? evidencePaths.of('recovery-plan', plan.id) : null,
    documents: plan.access === 'whole' ? documentPaths.recoveryPlanOf(plan.id) : null,
    history: historyPaths.of('recovery-plan', plan.id),
  });
}

/** What led to the plan, with its page where it is theirs to open. */
function originOf({ origin: { type, id }, mayOpenOrigin }: RecoveryPlanPage): { value: string; href: string | null } {
  const origin = pageOfOrigin(type, id);
  return mayOpenOrigin ? origin : { ...origin, href: null };
}

function pageOfOrigin(type: RecoveryPlanPage['origin']['type'], id: Id): { value: string; href: string } {
  if (type === 'clinic') return { value: 'A clinic', href: exceptionPaths.clinicOf(id) };
  if (type === 'exception') return { value: 'A decision of the corporate review', href: exceptionPaths.of(id) };
  return { value: 'The plan before it, whose measure fell back to red', href: recoveryPaths.of(id) };
}

function dates(plan: RecoveryPlanPage): readonly string[] {
  return [
    plan.submittedOn && `Submitted on ${longDate(plan.submittedOn)}.`,
    plan.approvedOn && `Approved on ${longDate(plan.approvedOn)}.`,
    plan.closedOn && `The panel was satisfied on ${longDate(plan.closedOn)}.`,
    plan.state === 'relapse-watch' && `Watched for a relapse until ${longDate(plan.relapseWatchUntil!)}.`,
  ].filter((sentence) => typeof sentence === 'string');
}

/** What the plan owes a word about today, the longest first: nobody should have to look for it among the months. */
const owedOf = ({ months }: RecoveryPlanPage, today: CalendarDate): readonly string[] =>
  months
    .filter(({ state, dueOn }) => state === 'missed' || (state === 'asked' && dueOn < today))
    .map(({ month: of, dueOn }) => `The update of ${monthName(of)} is ${formatDueDate(dueOn, today)}.`);

const month = (one: RecoveryMonth): object => ({
  name: monthName(one.month),
  due: shortDate(one.dueOn),
  came: formatArrival(one),
  late: one.late || one.state === 'missed',
  status: one.update && planStatusLabels[one.update.planStatus],
  progress: one.update?.progress ?? null,
  forecast: one.update?.forecast ?? null,
  asks: one.update?.asks ?? null,
  verdict: one.verdict && verdictLabels[one.verdict],
  reason: one.verdictReason,
  judgedOn: one.judgedOn && shortDate(one.judgedOn),
});

function formatArrival(one: RecoveryMonth): string {
  if (one.submittedOn !== null) return `Reported on ${shortDate(one.submittedOn)}${one.late ? ', late' : ''}`;
  return one.state === 'missed' ? 'Missed' : 'Asked for';
}

/** What this person can do about the plan now; null where it waits for somebody else. */
function nextStep(person: SignedIn, plan: RecoveryPlanPage): { href: string; text: string } | null {
  const answersFor = (postId: PostId): boolean => person.actor.postIds.includes(postId);
  const { reference } = plan;
  const owed = plan.months.some(({ state }) => state === 'asked' || state === 'missed');
  if (plan.state === 'drafting' && answersFor(plan.accountable.postId)) return { href: recoveryPaths.of(reference, 'draft'), text: 'Write the plan' };
  if (plan.state === 'awaiting-decision' && answersFor(plan.director.postId)) {
    return { href: recoveryPaths.of(reference, 'decision'), text: 'Decide the plan' };
  }
  if (owed && answersFor(plan.accountable.postId)) return { href: recoveryPaths.of(reference, 'update'), text: 'Write the monthly update' };
  if (plan.state === 'awaiting-verdict' && answersFor(plan.panelChair.postId)) {
    return { href: recoveryPaths.of(reference, 'verdict'), text: 'Record the panel’s verdict' };
  }
  return null;
}

/** One recovery plan: what it promises, month by month what came of it, and what the panel said. */
@Controller(recoveryPaths.plan)
export class ShowRecoveryPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.see', audit: 'recovery-plan.open', navigation: { section: 'recovery', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') named: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlanPage(this.database, person.actor, named));
    const connections = await connectionsView(this.database, person.actor, { kind: 'recovery-plan', id: plan.id });
    const takeBack = await findTakeBackLink(this.database, person.actor, { type: 'recovery-plan', id: plan.id });
    const comments = await commentsBeside(this.database, person, 'recovery-plan', plan.id);
    const addAction = addActionLink(person.actor, 'recovery-plan', plan.id);
    const recognise = recognitionLink(person.actor, 'recovery-plan', plan.id);
    return showRecoveryPlanView(person, plan, connections).with({ takeBack, addAction, recognise, ...comments, ...exemptionNote({ paper: 'recovery-plan', id: plan.id, part: wholePaper, exemption: plan.exemption }, may(person.actor, 'reports.exempt')) });
  }
}
