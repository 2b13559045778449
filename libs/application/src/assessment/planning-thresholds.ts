import { decidePlanningThresholds } from '@golden-thread/domain/assessment/decide-planning-thresholds';
import type { PlanningThresholds } from '@golden-thread/domain/assessment/planning-performance';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { listPlanningThresholds, savePlanningThresholds } from '@golden-thread/persistence/assessment/planning-thresholds';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

/** What planning is judged by, by the day from which each holds: whoever sees measures may know. Refuses: `NotPermitted`. */
export async function getPlanningThresholds(database: Asked, actor: Actor): Promise<Outcome<readonly PlanningThresholds[]>> {
  const lacking = lacksPermission(actor, 'measures.see');
  return lacking ?? accept(await database.read(actor.councilId, listPlanningThresholds));
}

/** The policy team sets what planning is judged by from a day on; days before it keep theirs. Refuses: `NotPermitted`, and as `decidePlanningThresholds` does. */
export async function setPlanningThresholds(
  database: Database, actor: Actor, { submission, ...chosen }: Submitted & { readonly reason: string; readonly thresholds: PlanningThresholds },
): Promise<Outcome<PlanningThresholds>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'council', id: work.council.id });
    const decided = decidePlanningThresholds({ councilId: work.council.id, dated: await listPlanningThresholds(work) }, chosen);
    if (!decided.ok) return decided;
    savePlanningThresholds(work, chosen.thresholds);
    work.record(decided.value);
    return accept(chosen.thresholds);
  });
}
