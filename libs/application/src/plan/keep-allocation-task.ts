import { type CouncilPlan, coverageOf } from '@golden-thread/domain/plan';
import { idFor, type UnitOfWork } from '@golden-thread/persistence';
import { listObjectivesByPlan } from '@golden-thread/persistence/plan';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import { toCouncilPlanObjective } from './to-council-plan-objective';

/** Keeps the policy officers' task to allocate deliverables in step with the draft: open while one has no lead, done when none. */
export async function keepAllocationTask(work: UnitOfWork, plan: CouncilPlan): Promise<void> {
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
