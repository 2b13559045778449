import { blankServicePlan, type ObjectiveInPlan, whatObjectivesLack, whatServicePlanLacks } from '@golden-thread/domain/plan';
import type { Reading } from '@golden-thread/persistence';
import { listObjectivesByPlan, listReachingCouncilPlan, type PlanKept } from '@golden-thread/persistence/plan';

/** What a plan still lacks before it can be submitted, in words for its writer; empty when nothing. */
export async function whatPlanLacks(reading: Reading, plan: PlanKept): Promise<readonly string[]> {
  const objectives = await listObjectivesByPlan(reading, plan.id);
  const reaching = await listReachingCouncilPlan(reading, objectives.map(({ id }) => id));
  const inPlan = objectives.map(
    ({ id, title, deliverable, breakReason }): ObjectiveInPlan => ({ id, title, target: deliverable, reachesCouncilPlan: reaching.has(id), breakReason }),
  );
  const content = plan.kind === 'service-plan' ? whatServicePlanLacks(plan.content ?? blankServicePlan) : [];
  return [...content, ...whatObjectivesLack(plan.kind, inPlan)];
}
