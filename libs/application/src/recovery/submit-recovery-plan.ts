import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideRecoveryDraft, decideRecoveryPlanSubmission } from '@golden-thread/domain/recovery/decide-submission';
import { recoveryDueOn, type RecoveryPlanContent } from '@golden-thread/domain/recovery/recovery-plan';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { findMeasure } from '@golden-thread/persistence/measure/measures';
import { listNamesOfNobody } from '@golden-thread/persistence/organisation/known-names.query';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import { saveRecoveryContent, saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { keepForTakingBack } from '../history/take-back-act';
import { answersFor } from '../shared/command';
import { findDecidingPost } from '../shared/deciders';
import { type RecoveryCommand, recoveryPlanToDecide, recoverySubject, withRecoveryPlan } from './recovery-plan-command';

export interface SaveRecoveryDraft extends RecoveryCommand {
  /** As far as it has been written; nothing in it is required yet. */
  readonly content: RecoveryPlanContent;
}

/** Keeps a draft as it is, to go on later. Refuses: `NotAccountableForThePlan`, `NotBeingDrafted`. */
export function saveRecoveryDraft(database: Database, actor: Actor, command: SaveRecoveryDraft): Promise<Outcome<{ reference: string }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.write', command }, async (work, plan) => {
    if (!answersFor(actor, plan.parties.accountablePostId)) return refuse('NotAccountableForThePlan', { reference: plan.reference });
    const decided = decideRecoveryDraft(plan, { content: command.content, actor });
    if (!decided.ok) return decided;
    saveRecoveryPlan(work, decided.value.plan);
    saveRecoveryContent(work, decided.value.plan);
    work.record(decided.value.event);
    return accept({ reference: plan.reference });
  });
}

export interface SubmitRecoveryPlan extends RecoveryCommand {
  /** Left out: the draft as it was saved. */
  readonly content?: RecoveryPlanContent;
}

/**
 * Sends a draft to the director for decision, or to the next in line where the director wrote in it: closes the manager's task, opens theirs. Answers
 * the title of the post that is asked.
 * Refuses: `NotAccountableForThePlan`, `ActionOwnerUnknown` where an action's owner is neither a post nor a person of the council, and as
 * `decideRecoveryPlanSubmission` does.
 */
export function submitRecoveryPlan(database: Database, actor: Actor, command: SubmitRecoveryPlan): Promise<Outcome<{ reference: string; director: string }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.write', command }, async (work, plan) => {
    if (!answersFor(actor, plan.parties.accountablePostId)) return refuse('NotAccountableForThePlan', { reference: plan.reference });
    const content = command.content ?? plan.content ?? nothingWritten;
    const range = plan.measureId === null ? null : ((await findMeasure(work, plan.measureId)) ?? null);
    const decided = decideRecoveryPlanSubmission(plan, { content, actor, range, today: work.today, calendar: work.calendar });
    if (!decided.ok) return decided;
    const owners = content.actions.map(({ owner }) => normalText(owner));
    const nobody = await listNamesOfNobody(work, owners);
    if (nobody[0] !== undefined) return refuse('ActionOwnerUnknown', { owner: nobody[0], action: owners.indexOf(nobody[0]) + 1 });
    saveRecoveryPlan(work, decided.value.plan);
    saveRecoveryContent(work, decided.value.plan);
    const openedBy = work.record(decided.value.event);
    keepForTakingBack(work, { thing: { type: 'recovery-plan', id: plan.id }, eventId: openedBy, before: plan, version: plan.version + 1 });
    work.closeTasks({ subject: recoverySubject(plan), kinds: ['draft-recovery-plan'], as: 'done', by: openedBy });
    const postId = await findDecidingPost(work, recoveryPlanToDecide(decided.value.plan));
    work.openTask({
      id: idFor(plan.id, 'decide', plan.version), kind: 'decide-recovery-plan', postId,
      dueOn: recoveryDueOn.decision(work), subject: recoverySubject(plan), openedBy,
    });
    const director = await findPost(work, postId);
    return accept({ reference: plan.reference, director: director?.title ?? 'director' });
  });
}

const nothingWritten: RecoveryPlanContent = {
  objective: '', causes: '', startValue: null, goalValue: null, trajectory: [], actions: [], resources: '',
};
