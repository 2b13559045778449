import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import { threadCycle } from '@golden-thread/domain/thread/thread';
import { findCouncilPlan } from '@golden-thread/persistence/plan/council-plans';
import { removePlanApprovals } from '@golden-thread/persistence/plan/plan-approvals';
import { addAuthors, type PlansToImport, writePlans } from '@golden-thread/persistence/plan/import-plans';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { syncAllocationTask } from './council-plan-command';

/**
 * Takes over plans, objectives and links within an import's transaction, as drafts: nothing is asked of anybody but to allocate
 * deliverables that have no lead; publication of the council plan then begins the cascade. What is there already stays. Whoever imports
 * contributes to each plan that their pack writes in; what others had approved of a council plan is approved anew. A circle of
 * links is named by the import's check before this is called, and here is a fault.
 *
 * @returns how many rows came new
 */
export async function importPlans(work: UnitOfWork, plans: PlansToImport): Promise<number> {
  const circle = threadCycle(plans.links);
  if (circle.length > 0) throw new Error(`Objectives contribute to each other in a circle: ${circle.join(' -> ')}`);
  const fresh = await writePlans(work, plans);
  if (fresh.length === 0) return 0;
  const planIds = [...new Set(fresh.filter((id) => id !== null))];
  addAuthors(work, { planIds, authorIds: contributorsOf(work.actor) });
  for (const { id } of plans.councilPlans) {
    const plan = await findCouncilPlan(work, id);
    if (plan?.state !== 'drafting') continue;
    if ((planIds as readonly string[]).includes(id)) removePlanApprovals(work, id);
    await syncAllocationTask(work, plan);
  }
  return fresh.length;
}
