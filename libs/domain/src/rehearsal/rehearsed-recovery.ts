import { decideRecoveryPlan } from '../recovery/decide-recovery-plan';
import { decideRecoveryPlanSubmission } from '../recovery/decide-submission';
import { decideUpdate } from '../recovery/decide-update';
import { decideVerdict } from '../recovery/decide-verdict';
import { recoveryDueOn, type RecoveryPlan, type RecoveryPlanContent, type RecoveryPlanState, type RecoveryUpdate } from '../recovery/recovery-plan';
import { nextStepOfRecoveryPlan, recoveryDue, type RecoveryPlanStep } from '../recovery/schedule';
import { recoveryMonthTransitions, recoveryTransitions } from '../recovery/transitions';
import { addMonths, monthHolding, type Month } from '../calendar/dates';
import type { PersonId, PostId, RecoveryPlanId } from '../shared/id';
import type { StepDue } from '../task/workflow-step';
import type { DeskTask } from './desk';
import type { RehearsedEvent } from './rehearsal';
import type { Follower, Moment, YearUnderway } from './year-underway';

const text = 'Rehearsed';
const update: RecoveryUpdate = { value: null, progress: text, planStatus: 'on-track', forecast: text, asks: '' };

/** What the rule asks of a plan: something in each part, and the way there month by month. */
const contentFrom = ({ today }: Moment): RecoveryPlanContent => ({
  objective: text, causes: text, startValue: null, goalValue: null, trajectory: [{ month: monthHolding(addMonths(today, 1)), value: '1' }],
  actions: [{ step: text, owner: text, dueOn: '', prediction: '' }], resources: '',
});

const nothingYet = { reference: '', version: 1, content: null, authorIds: [], submittedOn: null, approvedOn: null, closedOn: null, relapseWatchUntil: null, months: [], conditions: [], lastReturn: null } as const;

/** One recovery plan in a rehearsal: drafted, decided, updated each month, and judged until its panel is satisfied; then watched. */
export class RehearsedRecovery implements Follower {
  readonly key: RecoveryPlanId;
  plan: RecoveryPlan;
  private readonly about: string;

  constructor(private readonly of: YearUnderway, { about, ...given }: Pick<RecoveryPlan, 'measureId' | 'serviceId' | 'origin' | 'parties'> & { readonly about: string }) {
    this.key = `recovery-plan ${given.origin.id}` as RecoveryPlanId;
    this.about = `Recovery plan: ${about}`;
    this.plan = { ...nothingYet, ...given, id: this.key, title: about, state: recoveryTransitions.first };
  }

  open(at: Moment): void {
    this.of.record('RecoveryPlanOpened', this.key, at);
    this.ask('draft-recovery-plan', { postId: this.plan.parties.accountablePostId, dueOn: recoveryDueOn.draft(at) }, at);
  }

  /** The measure fell back to red while it was watched: another plan carries on. */
  relapse(at: Moment): void {
    this.plan = { ...this.plan, state: recoveryTransitions.after(this.plan.state as 'relapse-watch', 'relapse') };
    this.of.record('RecoveryPlanRelapsed', this.key, at);
    this.of.signal(this.key);
  }

  due(at: Moment): StepDue<RecoveryPlanState, RecoveryPlanStep> {
    return nextStepOfRecoveryPlan({ plan: this.plan, reminders: this.of.desk.owed(this.key, at.today) }, at);
  }

  take(step: RecoveryPlanStep, at: Moment): void {
    switch (step) {
      case 'askForMonthlyUpdate':
        return this.askForUpdate(at);
      case 'countMissedMonth':
        return this.countMissed(at);
      case 'endRelapseWatch':
        this.plan = { ...this.plan, state: recoveryTransitions.after(this.plan.state, 'end-watch') };
        return this.of.record('RecoveryRelapseWatchEnded', this.key, at);
      case 'remindOfRecoveryPlan':
        return this.of.remind(this.key, at);
    }
  }

  act(task: DeskTask, by: PersonId, at: Moment): boolean {
    this.of.signal(this.key);
    switch (task.kind) {
      case 'draft-recovery-plan':
        return this.submit(task, by, at);
      case 'decide-recovery-plan':
        return this.decide(task, by, at);
      case 'update-recovery-plan':
        return this.update(task, by, at);
      default:
        return this.judge(task, by, at);
    }
  }

  private submit(task: DeskTask, by: PersonId, at: Moment): boolean {
    const decided = decideRecoveryPlanSubmission(this.plan, { content: contentFrom(at), actor: this.of.actor(by), ...at });
    if (!decided.ok) return false;
    this.settle(task, { ...decided.value, by, at });
    const { parties, authorIds } = this.plan;
    const postId = this.of.posts.decidingPost(parties.directorPostId, { permission: 'recovery.decide', contributors: authorIds, on: at.today });
    this.ask('decide-recovery-plan', { postId, dueOn: recoveryDueOn.decision(at) }, at);
    return true;
  }

  private decide(task: DeskTask, by: PersonId, at: Moment): boolean {
    const decision = this.of.behaviour.isReturned(task) ? ({ decision: 'return', reason: text } as const) : ({ decision: 'approve' } as const);
    const decided = decideRecoveryPlan(this.plan, { ...decision, actor: this.of.actor(by), ...at });
    if (!decided.ok) return false;
    this.settle(task, { ...decided.value, by, at });
    if (decision.decision === 'return') this.ask('draft-recovery-plan', { postId: this.plan.parties.accountablePostId, dueOn: recoveryDueOn.redraft(at) }, at);
    return true;
  }

  private askForUpdate(at: Moment): void {
    const { month, dueOn } = recoveryDue(this.plan, at).ask!;
    const asked = { month, dueOn, state: recoveryMonthTransitions.first, update: null, submittedOn: null, late: false, verdict: null, verdictReason: null, judgedOn: null } as const;
    this.plan = { ...this.plan, state: recoveryTransitions.after(this.plan.state, 'ask-for-update'), months: [...this.plan.months, asked] };
    this.of.record('RecoveryUpdateRequested', this.key, at);
    this.ask('update-recovery-plan', { postId: this.plan.parties.accountablePostId, dueOn, month }, at);
  }

  private countMissed(at: Moment): void {
    const [month] = recoveryDue(this.plan, at).missed;
    const months = this.plan.months.map((owed) => (owed.month === month ? { ...owed, state: recoveryMonthTransitions.after(owed.state, 'miss') } : owed));
    this.plan = { ...this.plan, months };
    this.of.record('RecoveryUpdateMissed', this.key, at);
  }

  /** An update answers the earliest month that is owed, and asks the panel. */
  private update(task: DeskTask, by: PersonId, at: Moment): boolean {
    const owed = this.plan.months.find(({ state }) => state === 'asked' || state === 'missed');
    const decided = decideUpdate(this.plan, { update, actor: this.of.actor(by), today: at.today, range: null, confirmed: true });
    if (!decided.ok) return false;
    const answered = this.monthThing(owed!.month);
    this.settle({ kind: task.kind, thing: answered }, { ...decided.value, by, at });
    const isAsked = this.of.desk.openOf(this.key).some(({ kind }) => kind === 'judge-recovery-plan');
    if (!isAsked) this.ask('judge-recovery-plan', { postId: this.plan.parties.panelChairPostId, dueOn: recoveryDueOn.verdict(at) }, at);
    return answered === task.thing;
  }

  private judge(task: DeskTask, by: PersonId, at: Moment): boolean {
    const { accountablePostId } = this.plan.parties;
    const accountableIds = this.of.posts.on(accountablePostId, at.today).map(({ personId }) => personId);
    const verdict = this.of.behaviour.verdictOn(task);
    const decided = decideVerdict(this.plan, { verdict, reason: text, presentIds: [by], accountableIds, actor: this.of.actor(by), today: at.today });
    if (!decided.ok) return false;
    const [recorded, ...others] = decided.value.events;
    this.settle(task, { plan: decided.value.plan, event: recorded!, by, at });
    for (const { name } of others) this.of.record(name, this.key, at);
    if (verdict !== 'satisfied') return true;
    for (const { month } of this.plan.months) this.of.desk.close(this.monthThing(month), { kinds: ['update-recovery-plan'], as: 'cancelled', by: null, on: at.today });
    return true;
  }

  private settle({ kind, thing }: Pick<DeskTask, 'kind' | 'thing'>, { plan, event, by, at }: { readonly plan: RecoveryPlan; readonly event: { readonly name: RehearsedEvent['name'] }; readonly by: PersonId; readonly at: Moment }): void {
    this.plan = plan;
    this.of.record(event.name, this.key, at);
    this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
  }

  private ask(kind: DeskTask['kind'], { postId, dueOn, month }: { readonly postId: PostId; readonly dueOn: DeskTask['dueOn']; readonly month?: Month }, at: Moment): void {
    const { serviceId, parties } = this.plan;
    const thing = month === undefined ? this.key : this.monthThing(month);
    this.of.desk.ask({ kind, thing, about: this.about, postId, serviceId, dueOn, follower: this.key, requesterPostId: parties.requesterPostId }, at.today);
  }

  private monthThing(month: Month): string {
    return `${this.key} ${month}`;
  }
}
