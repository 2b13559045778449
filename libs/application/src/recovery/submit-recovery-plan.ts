import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { addWorkingDays } from '@golden-thread/domain/calendar';
import { decideSubmission, type RecoveryPlanContent, recoveryDeadlines } from '@golden-thread/domain/recovery';
import { type Database, idFor } from '@golden-thread/persistence';
import { findPost } from '@golden-thread/persistence/organisation';
import { saveRecoveryPlan } from '@golden-thread/persistence/recovery';
import { answersFor } from '../shared';
import { subjectOf } from './subject-of';
import { type RecoveryCommand, withRecoveryPlan } from './with-recovery-plan';

export interface SubmitRecoveryPlan extends RecoveryCommand {
  /** Left out: the draft as it was saved. */
  readonly content?: RecoveryPlanContent;
}

/**
 * Sends a draft to the director for decision: closes the manager's task, opens the director's. Answers the title of the director's post.
 * Refuses: `NotAccountableForThePlan`, and as `decideSubmission` does.
 */
export function submitRecoveryPlan(database: Database, actor: Actor, command: SubmitRecoveryPlan): Promise<Outcome<{ reference: string; director: string }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.write', command }, async (work, plan) => {
    if (!answersFor(actor, plan.parties.accountablePostId)) return refuse('NotAccountableForThePlan', { reference: plan.reference });
    const content = command.content ?? plan.content ?? nothingWritten;
    const decided = decideSubmission(plan, { content, actor, today: work.today });
    if (!decided.ok) return decided;
    await saveRecoveryPlan(work, decided.value.plan);
    const openedBy = work.record(decided.value.event);
    work.closeTasks({ subject: subjectOf(plan), kinds: ['draft-recovery-plan'], as: 'done' });
    work.openTask({
      id: idFor(plan.id, 'decide', plan.version), kind: 'decide-recovery-plan', postId: plan.parties.directorPostId,
      dueOn: addWorkingDays(work.today, recoveryDeadlines.decision), subject: subjectOf(plan), openedBy,
    });
    const director = await findPost(work, plan.parties.directorPostId);
    return accept({ reference: plan.reference, director: director?.title ?? 'director' });
  });
}

const nothingWritten: RecoveryPlanContent = {
  objective: '', causes: '', startValue: null, goalValue: null, trajectory: [], actions: [], resources: '',
};
