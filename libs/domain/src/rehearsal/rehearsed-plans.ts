import type { CalendarDate } from '../calendar/dates';
import { decidePlan } from '../plan/decide-plan';
import { decidePlanSubmission } from '../plan/decide-plan-submission';
import { objectivesDueOn, type Plan, planDueOn } from '../plan/plan';
import { permissionToDecide, planTasks } from '../plan/plan-tasks';
import { planTransitions } from '../plan/transitions';
import type { PersonId, PlanId, PostId, ServiceId } from '../shared/id';
import type { DeskTask } from './desk';
import type { RehearsedEmployee, RehearsedService, RehearsedUnit } from './rehearsed-council';
import type { RehearsedEvent } from './rehearsal';
import type { Moment, YearUnderway } from './year-underway';

/** A plan of a rehearsed year, with who decides it and who hears of it. */
interface RehearsedPlan {
  plan: Plan & { readonly personId: PersonId | null };
  readonly about: string;
  readonly aboutPersonId?: PersonId;
  readonly serviceId: ServiceId;
  readonly deciderPostId: PostId | null;
  /** The workflow that reminds of it. */
  readonly follower: string;
}

const eventsOf: Readonly<Record<Plan['kind'], Readonly<Record<'submit' | 'approve' | 'return', RehearsedEvent['name']>>>> = {
  'service-plan': { submit: 'ServicePlanSubmitted', approve: 'ServicePlanApproved', return: 'ServicePlanReturned' },
  'unit-plan': { submit: 'UnitPlanSubmitted', approve: 'UnitPlanApproved', return: 'UnitPlanReturned' },
  'individual-plan': { submit: 'IndividualObjectivesSubmitted', approve: 'IndividualObjectivesAgreed', return: 'IndividualObjectivesReturned' },
};

/** The plans of a rehearsed year, from services' own down to people's objectives: asked for, submitted, decided by somebody who wrote none of it. */
export class RehearsedPlans {
  private readonly plans = new Map<string, RehearsedPlan>();

  constructor(private readonly of: YearUnderway) {}

  find(thing: string): RehearsedPlan | undefined {
    return this.plans.get(thing);
  }

  /** Asks for a service plan or a unit plan. */
  open(part: RehearsedService | RehearsedUnit, of: { readonly dueOn: CalendarDate | null; readonly follower: string }, at: Moment): void {
    const kind = 'unitId' in part ? 'unit-plan' : 'service-plan';
    const thing = 'unitId' in part ? unitPlanOf(part) : servicePlanOf(part);
    const { authorPostId, deciderPostId } = part.plan!;
    this.add(thing, { kind, personId: null, about: `${kind === 'unit-plan' ? 'Unit' : 'Service'} plan: ${part.name}`, serviceId: part.serviceId, deciderPostId, follower: of.follower });
    this.of.record(kind === 'unit-plan' ? 'UnitPlanOpened' : 'ServicePlanOpened', thing, at);
    this.ask(thing, 'write', { postId: authorPostId, dueOn: of.dueOn }, at);
  }

  /** Asks somebody for their objectives: by the window's last day, or within weeks where it has passed. */
  openObjectives(employee: RehearsedEmployee, of: { readonly windowClosesOn: CalendarDate | null; readonly follower: string }, at: Moment): void {
    const thing = objectivesOf(employee);
    const { personId, serviceId, managerPostId, postId } = employee;
    this.add(thing, { kind: 'individual-plan', personId, about: 'Objectives', aboutPersonId: personId, serviceId, deciderPostId: managerPostId, follower: of.follower });
    this.ask(thing, 'write', { postId, dueOn: objectivesDueOn(of.windowClosesOn, at) }, at);
  }

  /** Somebody submits or decides a plan. Answers the plan as it then is; null where a rule stands in the way. */
  act(task: DeskTask, by: PersonId, at: Moment): RehearsedPlan | null {
    const held = this.plans.get(task.thing)!;
    const isWriting = planTasks[held.plan.kind].write === task.kind;
    const moved = isWriting ? this.submit(held, by, at) : this.decide(held, task, { by, at });
    if (moved === null) return null;
    this.of.desk.close(task.thing, { kinds: [task.kind], as: 'done', by, on: at.today });
    this.of.record(eventsOf[held.plan.kind][moved], task.thing, at);
    if (moved === 'submit' && held.deciderPostId !== null) this.ask(task.thing, 'decide', { postId: this.deciderOf(held, at), dueOn: planDueOn.decision(at) }, at);
    if (moved === 'return') this.ask(task.thing, 'write', { postId: this.authorOf(task.thing), dueOn: planDueOn.redraft(at) }, at);
    return held;
  }

  private submit(held: RehearsedPlan, by: PersonId, { today }: Moment): 'submit' | null {
    const decided = decidePlanSubmission(held.plan, { actor: this.of.actor(by), today, missing: [] });
    if (!decided.ok) return null;
    held.plan = { ...held.plan, ...decided.value };
    return 'submit';
  }

  private decide(held: RehearsedPlan, task: DeskTask, { by, at }: { readonly by: PersonId; readonly at: Moment }): 'approve' | 'return' | null {
    const decision = this.of.behaviour.isReturned(task) ? 'return' : 'approve';
    const decided = decidePlan(held.plan, { actor: this.of.actor(by), today: at.today, decision, reason: 'Rehearsed' });
    if (!decided.ok) return null;
    held.plan = { ...held.plan, ...decided.value };
    return decision;
  }

  private deciderOf({ plan, deciderPostId }: RehearsedPlan, { today }: Moment): PostId {
    const contributors = plan.personId === null ? plan.authorIds : [...plan.authorIds, plan.personId];
    return this.of.posts.decidingPost(deciderPostId!, { permission: permissionToDecide[plan.kind], contributors, on: today });
  }

  /** The post that was asked to write it first. */
  private authorOf(thing: string): PostId {
    return this.of.desk.tasks.find((task) => task.thing === thing)!.postId;
  }

  private add(thing: string, { kind, personId, ...of }: Pick<Plan, 'kind'> & { readonly personId: PersonId | null } & Omit<RehearsedPlan, 'plan'>): void {
    const { year } = this.of.council;
    const plan = { id: thing as PlanId, kind, year, state: planTransitions.first, version: 1, authorIds: [], submittedOn: null, decidedOn: null, returnReason: null, personId };
    this.plans.set(thing, { plan, ...of });
  }

  private ask(thing: string, what: 'write' | 'decide', of: Pick<DeskTask, 'postId' | 'dueOn'>, at: Moment): void {
    const { plan, about, aboutPersonId, serviceId, follower } = this.plans.get(thing)!;
    this.of.desk.ask({ ...of, kind: planTasks[plan.kind][what], thing, about, ...(aboutPersonId !== undefined && { aboutPersonId }), serviceId, follower }, at.today);
  }
}

export const servicePlanOf = ({ serviceId }: Pick<RehearsedService, 'serviceId'>): string => `service-plan ${serviceId}`;
export const unitPlanOf = ({ unitId }: Pick<RehearsedUnit, 'unitId'>): string => `unit-plan ${unitId}`;
export const objectivesOf = ({ postId, personId }: Pick<RehearsedEmployee, 'postId' | 'personId'>): string => `objectives ${postId} ${personId}`;
