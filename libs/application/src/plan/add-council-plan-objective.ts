import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { decideCouncilPlanObjective, type PlanEvent } from '@golden-thread/domain/plan';
import { type Database, newId } from '@golden-thread/persistence';
import { findOrganisationPart } from '@golden-thread/persistence/organisation';
import { findCouncilPlanView, listObjectivesByPlan, saveCouncilPlan, saveObjective } from '@golden-thread/persistence/plan';
import { freeReference } from './free-reference';
import { keepAllocationTask } from './keep-allocation-task';
import { withCouncilPlan } from './with-council-plan';
import type { PlanCommand } from './with-plan';

/**
 * Adds an objective to a council plan's draft, with its deliverable for the year and its result at the end of the plan; the lead
 * service may follow. Answers its id. Refuses: NotPermitted, NotFound, Stale, ServiceClosed, and as `decideCouncilPlanObjective` does.
 */
export function addCouncilPlanObjective(
  database: Database,
  actor: Actor,
  command: PlanCommand & {
    readonly title: string;
    readonly deliverable: string;
    readonly endOfPlanResult: string;
    readonly priorityId: string | null;
    readonly leadServiceId: string | null;
  },
): Promise<Outcome<{ id: string }>> {
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
    await saveObjective(work, {
      ...decided.value, planId: plan.id, level: 'council', year: plan.year, priorityId, dueOn: null, breakReason: null, soThatChain: null, position,
    });
    await saveCouncilPlan(work, { ...plan, version: plan.version + 1 });
    const payload = { objectiveId: decided.value.id, reference, leadServiceId };
    work.record({ name: 'CouncilPlanObjectiveAdded', stream: { type: 'council-plan', id: plan.id }, payload } satisfies PlanEvent);
    await keepAllocationTask(work, plan);
    return accept({ id: decided.value.id });
  });
}
