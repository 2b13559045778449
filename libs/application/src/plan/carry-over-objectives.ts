import { neighbouringYear } from '@golden-thread/domain/calendar';
import type { CouncilPlan } from '@golden-thread/domain/plan';
import { newId, type UnitOfWork } from '@golden-thread/persistence';
import { findOrganisationPart } from '@golden-thread/persistence/organisation';
import { findCouncilPlanOfYear, listObjectivesByPlan, saveObjective } from '@golden-thread/persistence/plan';

/**
 * Begins a year's draft with the objectives of the year before, under the same references: what is true when the plan ends goes on,
 * the deliverables are what the policy team rewrites. A lead service that has closed meanwhile is left open. Answers how many.
 */
export async function carryOverObjectives(work: UnitOfWork, plan: Pick<CouncilPlan, 'id' | 'year'>): Promise<number> {
  const before = await findCouncilPlanOfYear(work, neighbouringYear(plan.year, -1));
  const objectives = before ? await listObjectivesByPlan(work, before.id) : [];
  for (const objective of objectives) {
    const lead = objective.leadServiceId === null ? null : await findOrganisationPart(work, 'service', objective.leadServiceId);
    const leadServiceId = lead && lead.closedOn === null ? lead.id : null;
    await saveObjective(work, { ...objective, id: newId(), planId: plan.id, year: plan.year, leadServiceId, dueOn: null });
  }
  return objectives.length;
}
