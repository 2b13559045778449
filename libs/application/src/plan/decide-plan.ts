import type { Actor } from '@golden-thread/domain/authority/actor';
import { decidePlan as decide, type PlanDecision } from '@golden-thread/domain/plan/decide-plan';
import { planDueOn, type PlanState } from '@golden-thread/domain/plan/plan';
import { permissionToDecide, planTasks } from '@golden-thread/domain/plan/plan-tasks';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { removePlanApprovals } from '@golden-thread/persistence/plan/plan-approvals';
import { savePlan } from '@golden-thread/persistence/plan/plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { keepForTakingBack } from '../history/take-back-act';
import { lacksPermission } from '../shared/command';
import { isDeciderOfPlan } from './plan-access';
import { type PlanAfter, planAfter, type PlanCommand, planEvent, subjectOfPlan, withPlan } from './plan-command';
import { approvalsMissing } from './record-plan-approval';

/**
 * The decision on a submitted plan: approved, by which what is below it is opened, or returned to its writer with a reason.
 * Refuses: NotPermitted, NotFound, Stale, NotDecidingPlan, PlanNotAwaitingDecision, PlanDecidedByAuthor, PlanReturnReasonMissing,
 * PlanApprovalsMissing (names the committees and outside bodies that its type asks for and nobody has recorded).
 */
export function recordPlanDecision(
  database: Database,
  actor: Actor,
  command: PlanCommand & PlanDecision,
): Promise<Outcome<PlanAfter & { state: PlanState }>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const lacking = lacksPermission(actor, permissionToDecide[plan.kind]);
    if (lacking) return lacking;
    if (!(await isDeciderOfPlan(work, actor, plan))) return refuse('NotDecidingPlan', { plan: plan.name });
    const { decision, reason } = command;
    const decided = decide(plan, { actor, today: work.today, decision, reason });
    if (!decided.ok) return decided;
    const missing = decision === 'approve' ? await approvalsMissing(work, plan) : [];
    if (missing.length > 0) return refuse('PlanApprovalsMissing', { missing });
    if (decision === 'return') removePlanApprovals(work, plan.id);
    const after = { ...plan, ...decided.value };
    await savePlan(work, after);
    const openedBy = work.record(planEvent(decision, after)!);
    const { write, decide: deciding } = planTasks[plan.kind];
    keepForTakingBack(work, { thing: { type: plan.kind, id: plan.id }, eventId: openedBy, before: plan, version: after.version });
    work.closeTasks({ subject: subjectOfPlan(plan), kinds: [deciding], as: 'done', by: openedBy });
    if (decision === 'return' && plan.authorPostId !== null) {
      work.openTask({
        id: idFor(plan.id, 'write', after.version), kind: write, postId: plan.authorPostId, subject: subjectOfPlan(plan),
        dueOn: planDueOn.redraft(work), openedBy,
      });
    }
    return accept({ ...planAfter(after), state: after.state });
  });
}
