import { type CouncilPlan, type CouncilPlanObjective, coverageOf } from '@golden-thread/domain/plan/council-plan';
import type { CouncilPlanId } from '@golden-thread/domain/shared/id';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { councilPlanToChange } from '@golden-thread/persistence/plan/council-plans';
import { listObjectivesByPlan, type ObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';

/** What every act on a council plan names. */
export interface CouncilPlanCommand extends ThingCommand {
  readonly planId: CouncilPlanId;
}

/** Opens a council plan. Refuses: `NotFound`. */
export const withCouncilPlan = commandOn({
  load: (loading, { planId }: CouncilPlanCommand) => loading.loadForUpdate(councilPlanToChange, planId),
  missing: 'NotFound',
  versioned: (plan) => plan,
  stream: ({ id }) => ({ type: 'council-plan', id }),
});

/** An objective of the council plan as its rules see it. */
export const toCouncilPlanObjective = ({ id, reference, title, deliverable, endOfPlanResult, leadServiceId }: ObjectiveRecord): CouncilPlanObjective => ({
  id,
  reference,
  title,
  deliverable: deliverable ?? '',
  endOfPlanResult: endOfPlanResult ?? '',
  leadServiceId,
});

/** Keeps the policy officers' task to allocate deliverables in step with the draft: open while one has no lead, done when none. */
export async function syncAllocationTask(work: UnitOfWork, plan: CouncilPlan): Promise<void> {
  const objectives = await listObjectivesByPlan(work, plan.id);
  const { unallocated } = coverageOf(objectives.map(toCouncilPlanObjective));
  const subject = { type: 'council-plan' as const, id: plan.id, label: plan.title };
  if (unallocated.length === 0 || plan.state === 'published') {
    work.closeTasks({ subject, kinds: ['allocate-deliverable'], as: 'done' });
    return;
  }
  const [postId] = await listPostsWithRole(work, 'policy-officer');
  if (postId === undefined) return;
  work.openTask({ id: idFor(plan.id, 'allocate'), kind: 'allocate-deliverable', postId, subject, dueOn: null });
}
