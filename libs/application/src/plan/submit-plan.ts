import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { addWorkingDays } from '@golden-thread/domain/calendar';
import { decidePlanSubmission, planDeadlines } from '@golden-thread/domain/plan';
import { type Database, idFor } from '@golden-thread/persistence';
import { savePlan } from '@golden-thread/persistence/plan';
import { planEvent } from './plan-event';
import { planTasks } from './plan-tasks';
import { postToDecide } from './post-to-decide';
import { subjectOfPlan } from './subject-of-plan';
import { whatPlanLacks } from './what-plan-lacks';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';
import { writesPlan } from './writes-plan';

/**
 * Sends a complete plan to whoever decides it: a service plan to the director, a unit plan to the service's manager, a person's
 * objectives to their manager; further up the line where they wrote it themselves.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted, PlanIncomplete (names what is missing).
 */
export function submitPlan(database: Database, actor: Actor, command: PlanCommand): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    if (!writesPlan(actor, plan)) return refuse('NotAnsweringForPlan', { plan: plan.name });
    const decided = decidePlanSubmission(plan, { actor, today: work.today, missing: await whatPlanLacks(work, plan) });
    if (!decided.ok) return decided;
    const submitted = { ...plan, ...decided.value };
    await savePlan(work, submitted);
    const openedBy = work.record(planEvent('submit', submitted)!);
    const subject = subjectOfPlan(plan);
    work.closeTasks({ subject, kinds: [planTasks[plan.kind].write], as: 'done' });
    const postId = await postToDecide(work, submitted);
    if (postId === null) return refuse('NotDecidingPlan', { plan: plan.name });
    work.openTask({
      id: idFor(plan.id, 'decide', submitted.version), kind: planTasks[plan.kind].decide, postId, subject,
      dueOn: addWorkingDays(work.today, planDeadlines.decide), openedBy,
    });
    return accept(planAfter(submitted));
  });
}
