import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { decidePlanDraft } from '@golden-thread/domain/plan';
import type { UnitOfWork } from '@golden-thread/persistence';
import { type PlanKept, savePlan } from '@golden-thread/persistence/plan';
import { planEvent } from './plan-event';
import { writesPlan } from './writes-plan';

/** Writes a plan's draft as its writer left it, with them among its authors. Refuses: NotAnsweringForPlan, PlanNotBeingDrafted. */
export async function keepDraft(work: UnitOfWork, plan: PlanKept): Promise<Outcome<PlanKept>> {
  if (!writesPlan(work.actor, plan)) return refuse('NotAnsweringForPlan', { plan: plan.name });
  const drafted = decidePlanDraft(plan, work.actor);
  if (!drafted.ok) return drafted;
  const kept = { ...plan, ...drafted.value };
  await savePlan(work, kept);
  const event = planEvent('save', kept);
  if (event) work.record(event);
  return accept(kept);
}
