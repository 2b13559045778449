import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideAllocation } from '@golden-thread/domain/plan/decide-allocation';
import type { ObjectiveId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findOrganisationPart } from '@golden-thread/persistence/organisation/organisation-parts';
import { saveCouncilPlan } from '@golden-thread/persistence/plan/council-plans';
import { findObjective, saveObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { giveFirstLead } from '../plan-change/take-effect';
import { type CouncilPlanCommand, syncAllocationTask, toCouncilPlanObjective, withCouncilPlan } from './council-plan-command';

/**
 * Gives a deliverable to its one lead service, or to another instead of the one that has it, with the reason. In a published plan the service is asked the same
 * day what follows for its own plan, as by any change of it.
 * Refuses: NotPermitted, NotFound, Stale, ServiceClosed, CouncilPlanAlreadyPublished, DeliverableHasLead, ReallocationReasonMissing.
 */
export function allocateDeliverable(
  database: Database,
  actor: Actor,
  command: CouncilPlanCommand & {
    readonly objectiveId: ObjectiveId;
    readonly serviceId: ServiceId;
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
    const decided = decideAllocation(plan, toCouncilPlanObjective(objective), { ...command, insteadOf });
    if (!decided.ok) return decided;
    work.record(decided.value.event);
    if (plan.state === 'published') await giveFirstLead(work, { kind: 'council-plan', id: plan.id, year: plan.year }, command);
    else {
      await saveObjectiveRecord(work, { ...objective, leadServiceId: command.serviceId });
      await saveCouncilPlan(work, { ...plan, version: plan.version + 1 });
    }
    await syncAllocationTask(work, plan);
    return accept({ reference: objective.reference });
  });
}
