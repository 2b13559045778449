import type { Actor, Permission } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { addWorkingDays } from '@golden-thread/domain/calendar';
import { decidePlan as decide, type PlanDecision, planDeadlines, type PlanKind, type PlanState } from '@golden-thread/domain/plan';
import { type Database, idFor } from '@golden-thread/persistence';
import { savePlan } from '@golden-thread/persistence/plan';
import { lacksPermission } from '../shared';
import { decidesPlan } from './decides-plan';
import { planEvent } from './plan-event';
import { planTasks } from './plan-tasks';
import { subjectOfPlan } from './subject-of-plan';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';

/** A person's objectives are agreed by whoever manages them, whatever their role; plans of services and units by those who decide plans. */
const permissionOf: Readonly<Record<PlanKind, Permission>> = {
  'service-plan': 'plans.decide',
  'unit-plan': 'plans.decide',
  'individual-plan': 'plans.write',
};

/**
 * The decision on a submitted plan: approved, by which what is below it is opened, or returned to its writer with a reason.
 * Refuses: NotPermitted, NotFound, Stale, NotDecidingPlan, PlanNotAwaitingDecision, PlanDecidedByAuthor, PlanReturnReasonMissing.
 */
export function decidePlan(
  database: Database,
  actor: Actor,
  command: PlanCommand & PlanDecision,
): Promise<Outcome<PlanAfter & { state: PlanState }>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const lacking = lacksPermission(actor, permissionOf[plan.kind]);
    if (lacking) return lacking;
    if (!(await decidesPlan(work, actor, plan))) return refuse('NotDecidingPlan', { plan: plan.name });
    const { decision, reason } = command;
    const decided = decide(plan, { actor, today: work.today, decision, reason });
    if (!decided.ok) return decided;
    const after = { ...plan, ...decided.value };
    await savePlan(work, after);
    const openedBy = work.record(planEvent(decision, after)!);
    const { write, decide: deciding } = planTasks[plan.kind];
    work.closeTasks({ subject: subjectOfPlan(plan), kinds: [deciding], as: 'done' });
    if (decision === 'return' && plan.authorPostId !== null) {
      work.openTask({
        id: idFor(plan.id, 'write', after.version), kind: write, postId: plan.authorPostId, subject: subjectOfPlan(plan),
        dueOn: addWorkingDays(work.today, planDeadlines.redraft), openedBy,
      });
    }
    return accept({ ...planAfter(after), state: after.state });
  });
}
