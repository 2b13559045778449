import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideCouncilPlanObjective } from '@golden-thread/domain/plan/decide-council-plan-objective';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import { councilPlanTransitions } from '@golden-thread/domain/plan/transitions';
import type { ObjectiveId, PriorityId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findOrganisationPart } from '@golden-thread/persistence/organisation/organisation-parts';
import { findCouncilPlanView, saveCouncilPlan } from '@golden-thread/persistence/plan/council-plans';
import { removePlanApprovals } from '@golden-thread/persistence/plan/plan-approvals';
import { findObjective, listObjectivesByPlan, deleteObjective, saveObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type CouncilPlanCommand, syncAllocationTask, toCouncilPlanObjective, withCouncilPlan } from './council-plan-command';
import { freeReference } from './write-plan';

/**
 * Adds an objective to a council plan's draft, with its deliverable for the year and its result at the end of the plan; the lead
 * service may follow. Who has approved the plan approves it anew. Answers its id. Refuses: NotPermitted, NotFound, Stale, ServiceClosed, and as `decideCouncilPlanObjective` does.
 */
export function addCouncilPlanObjective(
  database: Database,
  actor: Actor,
  command: CouncilPlanCommand & {
    readonly title: string;
    readonly deliverable: string;
    readonly endOfPlanResult: string;
    readonly priorityId: PriorityId | null;
    readonly leadServiceId: ServiceId | null;
  },
): Promise<Outcome<{ id: ObjectiveId }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const { title, deliverable, endOfPlanResult, priorityId, leadServiceId } = command;
    const lead = leadServiceId === null ? null : await findOrganisationPart(work, 'service', leadServiceId);
    if (lead === undefined) return refuse('NotFound');
    const priorities = (await findCouncilPlanView(work, plan.id))?.priorities ?? [];
    if (priorityId !== null && !priorities.some(({ id }) => id === priorityId)) return refuse('NotFound');
    if (lead !== null && lead.closedOn !== null) return refuse('ServiceClosed', { name: lead.name });
    const reference = await freeReference(work, 'council', plan.year);
    const decided = decideCouncilPlanObjective(plan, { id: newId(), reference, title, deliverable, endOfPlanResult, leadServiceId });
    if (!decided.ok) return decided;
    const position = (await listObjectivesByPlan(work, plan.id)).length + 1;
    await saveObjectiveRecord(work, {
      ...decided.value, planId: plan.id, level: 'council', year: plan.year, priorityId, dueOn: null, breakReason: null, soThatChain: null, position,
    });
    await saveCouncilPlan(work, { ...plan, version: plan.version + 1 });
    removePlanApprovals(work, plan.id);
    const payload = { objectiveId: decided.value.id, reference, leadServiceId };
    work.record({ name: 'CouncilPlanObjectiveAdded', stream: { type: 'council-plan', id: plan.id }, payload } satisfies PlanEvent);
    await syncAllocationTask(work, plan);
    return accept({ id: decided.value.id });
  });
}

/**
 * Changes what an objective of a council plan's draft says; its lead service is changed by allocating it.
 * Refuses: NotPermitted, NotFound, Stale, and as `decideCouncilPlanObjective` does.
 */
export function changeCouncilPlanObjective(
  database: Database,
  actor: Actor,
  command: CouncilPlanCommand & {
    readonly objectiveId: ObjectiveId;
    readonly title: string;
    readonly deliverable: string;
    readonly endOfPlanResult: string;
    readonly priorityId: PriorityId | null;
  },
): Promise<Outcome<{ reference: string }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    const { title, deliverable, endOfPlanResult, priorityId } = command;
    const decided = decideCouncilPlanObjective(plan, { ...toCouncilPlanObjective(objective), title, deliverable, endOfPlanResult });
    if (!decided.ok) return decided;
    await saveObjectiveRecord(work, { ...objective, ...decided.value, priorityId });
    await saveCouncilPlan(work, { ...plan, version: plan.version + 1 });
    removePlanApprovals(work, plan.id);
    const { id: objectiveId, reference } = objective;
    const payload = { objectiveId, reference, was: objective.title, becomes: decided.value.title };
    work.record({ name: 'CouncilPlanObjectiveChanged', stream: { type: 'council-plan', id: plan.id }, payload } satisfies PlanEvent);
    return accept({ reference });
  });
}

/** Takes an objective out of a council plan's draft. Refuses: NotPermitted, NotFound, Stale, CouncilPlanAlreadyPublished. */
export function removeCouncilPlanObjective(
  database: Database,
  actor: Actor,
  command: CouncilPlanCommand & { readonly objectiveId: ObjectiveId },
): Promise<Outcome<{ reference: string }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    if (councilPlanTransitions.next(plan.state, 'change') === null) return refuse('CouncilPlanAlreadyPublished', { year: plan.year });
    await deleteObjective(work, objective.id);
    await saveCouncilPlan(work, { ...plan, version: plan.version + 1 });
    removePlanApprovals(work, plan.id);
    const { reference, title } = objective;
    work.record({ name: 'CouncilPlanObjectiveRemoved', stream: { type: 'council-plan', id: plan.id }, payload: { reference, title } } satisfies PlanEvent);
    await syncAllocationTask(work, plan);
    return accept({ reference });
  });
}
