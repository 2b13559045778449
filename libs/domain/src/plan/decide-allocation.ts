import type { ServiceId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { CouncilPlan, CouncilPlanObjective } from './council-plan';
import type { PlanEvent } from './events';
import type { PlanRefusal } from './refusals';

/**
 * Gives a deliverable to its one lead service. A second lead is refused; to change the lead, say that it is a change and why. Once the plan is published
 * another lead is proposed like any change of it; one is given at once only where none stands.
 *
 * Refuses: CouncilPlanAlreadyPublished, DeliverableHasLead, ReallocationReasonMissing. Source: Chesterfield 7.1; source-systems B1 ("two leads … refused").
 */
export const decideAllocation = (
  plan: Pick<CouncilPlan, 'id' | 'state' | 'year'>,
  objective: CouncilPlanObjective,
  command: { readonly serviceId: ServiceId; readonly insteadOf?: string | null; readonly reason?: string },
): Outcome<{ objective: CouncilPlanObjective; event: PlanEvent }, Refusal<PlanRefusal>> => {
  const { id: objectiveId, reference, leadServiceId } = objective;
  const { serviceId } = command;
  const stream = { type: 'council-plan' as const, id: plan.id };
  const allocated = { ...objective, leadServiceId: serviceId };
  if (leadServiceId === null) {
    return accept({ objective: allocated, event: { name: 'DeliverableAllocated', stream, payload: { objectiveId, reference, serviceId } } });
  }
  if (plan.state === 'published') return refuse('CouncilPlanAlreadyPublished', { year: plan.year });
  if (command.insteadOf !== leadServiceId) return refuse('DeliverableHasLead', { reference });
  const reason = normalText(command.reason ?? '');
  if (reason === '') return refuse('ReallocationReasonMissing', { reference });
  const payload = { objectiveId, reference, fromServiceId: leadServiceId, toServiceId: serviceId };
  return accept({ objective: allocated, event: { name: 'DeliverableReallocated', stream, payload, wording: { reason } } });
};
