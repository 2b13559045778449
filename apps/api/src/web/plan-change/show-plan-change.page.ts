import { type AnswerSummary, getPlanChange, type PlanChangeView } from '@golden-thread/application/plan-change/get-plan-changes';
import type { Database } from '@golden-thread/application/shared/command';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CouncilPlanId, PlanId } from '@golden-thread/domain/shared/id';
import { isAgreedAsMade } from '@golden-thread/domain/plan-change/first-lead';
import { approvers, reaches } from '@golden-thread/domain/plan-change/reach';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { connectionsView } from '../connection/connections.view';
import { historyPaths } from '../history/paths';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { planPaths } from '../plan/paths';
import { answerLabels, planChangeTags } from './labels';
import { planChangePaths } from './paths';
import { concernsView, editView } from './plan-change.view';

/** A change: what it does, why, whom it concerns, how it was decided, and how those below answered. */
function showPlanChangeView(change: PlanChangeView, connections: readonly object[]): Page {
  const { reference, plan, state } = change;
  return new Page('plan-change/show', {
    heading: `Change ${reference} of ${change.planName}`,
    caption: plan.year,
    area: 'Plans',
    breadcrumbs: [{ href: planPaths.list, text: 'Plans' }, { href: planChangePaths.list, text: 'Changes of plans' }, { href: planChangePaths.of(reference), text: reference }],
    tag: planChangeTags[state],
    stands: standsOf(change),
    remark: change.remark,
    reason: change.reason,
    facts: factsOf(change),
    edits: change.edits.map((edit) => editView(edit, change.named)),
    concerns: concernsView(change.concerns),
    answers: change.answers.map((answer) => answerRow(answer)),
    acts: actsOf(change),
    planHref: plan.kind === 'council-plan' ? planPaths.councilOf(plan.id as CouncilPlanId) : planPaths.of({ kind: plan.kind, id: plan.id as PlanId }),
    connections,
    history: historyPaths.of('plan-change', change.id),
  });
}

function standsOf({ state, takesEffectOn, inEffectOn, approver }: PlanChangeView): string {
  if (inEffectOn !== null) return `Since ${longDate(inEffectOn)}. What was reported before stays as it was.`;
  if (state === 'agreed' && takesEffectOn !== null) return `It takes effect on ${longDate(takesEffectOn)}${approvers[approver].callIn ? ', once it can no longer be called in' : ''}. Until then the old plan is reported.`;
  if (state === 'called-in') return 'It waits for Overview and Scrutiny. Until then the old plan is reported.';
  return state === 'proposed' ? 'The plan stays as it is until this is decided and in effect.' : 'The plan stays as it was.';
}

const factsOf = ({ authors, authorIds, proposedOn, approver, director, reaches: found, decision, meeting }: PlanChangeView): readonly { readonly key: string; readonly text: string }[] => [
  { key: 'Proposed', text: `${longDate(proposedOn)}, by ${authors.join(' and ')}` },
  { key: 'It reaches', text: found.map((reach) => reaches[reach]).join('; ') },
  { key: 'Decided by', text: isAgreedAsMade({ decision, authorIds }) ? 'Nobody: no service led on it, and it holds at once' : approver === 'director' && director !== null ? director : approvers[approver].title },
  ...(decision === null ? [] : [{ key: 'Decision', text: [longDate(decision.decidedOn), meeting, decision.minute].filter(Boolean).join(', ') }]),
];

const answerRow = ({ name, post, objectives, leads, state, reason, answeredOn, planKind }: AnswerSummary): object => ({
  name, post,
  about: planKind === 'individual-plan' ? 'To take up with them at mid-year' : (leads ? 'Leads from now on: ' : '') + objectives.join('; ') || 'A plan that is still being written',
  answer: answerLabels[state],
  isOpen: state === 'asked',
  reason,
  answered: answeredOn === null ? '' : shortDate(answeredOn),
});

function actsOf({ reference, state, mayDecide, mayWithdraw, mayRecordCallIn, toAnswer, approver }: PlanChangeView): readonly object[] {
  return [
    mayDecide && { href: planChangePaths.of(reference, 'decision'), text: approvers[approver].members ? 'Record what members decided' : 'Decide the change' },
    toAnswer.length > 0 && { href: planChangePaths.of(reference, 'answer'), text: 'Answer for your plan' },
    mayRecordCallIn && { href: planChangePaths.of(reference, 'call-in'), text: state === 'agreed' ? 'Record a call-in' : 'Record what came of the call-in' },
    mayWithdraw && { href: planChangePaths.of(reference, 'withdrawal'), text: 'Take the proposal back' },
  ].filter((act) => act !== false);
}

/** One change of a plan. */
@Controller(planChangePaths.change)
export class ShowPlanChangePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-change.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('change') named: string): Promise<Page> {
    const change = accepted(await getPlanChange(this.database, actor, named));
    return showPlanChangeView(change, await connectionsView(this.database, actor, { kind: 'plan-change', id: change.id }));
  }
}
