import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { decideAllocation } from '@golden-thread/domain/plan';
import type { Database } from '@golden-thread/persistence';
import { findOrganisationPart } from '@golden-thread/persistence/organisation';
import { findObjective, saveCouncilPlan, saveObjective } from '@golden-thread/persistence/plan';
import { keepAllocationTask } from './keep-allocation-task';
import { toCouncilPlanObjective } from './to-council-plan-objective';
import { withCouncilPlan } from './with-council-plan';
import type { PlanCommand } from './with-plan';

/**
 * Gives a deliverable to its one lead service, or to another instead of the one that has it, with the reason.
 * Refuses: NotPermitted, NotFound, Stale, ServiceClosed, DeliverableHasLead, ReallocationReasonMissing.
 */
export function allocateDeliverable(
  database: Database,
  actor: Actor,
  command: PlanCommand & {
    readonly objectiveId: string;
    readonly serviceId: string;
    /** The service that is to lead no more, by its id; or whichever leads now. */
    readonly insteadOf?: string | 'present-lead' | null;
    readonly reason?: string;
  },
): Promise<Outcome<{ reference: string }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    const service = await findOrganisationPart(work, 'service', command.serviceId);
    if (objective?.planId !== plan.id || service === undefined) return refuse('NotFound');
    if (service.closedOn !== null) return refuse('ServiceClosed', { name: service.name });
    const insteadOf = command.insteadOf === 'present-lead' ? objective.leadServiceId : (command.insteadOf ?? null);
    const decided = decideAllocation(plan.id, toCouncilPlanObjective(objective), { ...command, insteadOf });
    if (!decided.ok) return decided;
    await saveObjective(work, { ...objective, leadServiceId: command.serviceId });
    await saveCouncilPlan(work, { ...plan, version: plan.version + 1 });
    work.record(decided.value.event);
    await keepAllocationTask(work, plan);
    return accept({ reference: objective.reference });
  });
}
