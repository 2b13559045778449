import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { approversLeft, type KeyPlan, keyPlanDueOn, keyPlanStream } from '@golden-thread/domain/key-plan/key-plan';
import { approverKinds, type PlanApprover } from '@golden-thread/domain/plan-type/plan-type';
import type { EventId, KeyPlanId, PostId, TaskId, YearId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { keyPlanToChange } from '@golden-thread/persistence/key-plan/key-plans';
import { findPostByCode, listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { findRunningYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { commandOn, type ThingCommand } from '../shared/command';

/** What every act on a key plan names. */
export interface KeyPlanCommand extends ThingCommand {
  readonly planId: IdOrReference;
}

/** Opens a key plan. Refuses: `NotPermitted`, `NoSuchKeyPlan`, `Stale`. */
export const withKeyPlan = commandOn({
  load: (loading, { planId }: KeyPlanCommand) => loading.loadForUpdate(keyPlanToChange, planId),
  missing: 'NoSuchKeyPlan',
  versioned: (plan) => plan,
  stream: ({ id }) => keyPlanStream(id),
});

/** Opens a key plan for an act of whoever owns it, of those above them, or of the policy team. Refuses as `withKeyPlan` does, and `KeyPlanNotYours`. */
export const withOwnKeyPlan = <T>(database: Database, { actor, command }: { readonly actor: Actor; readonly command: KeyPlanCommand }, decide: (work: UnitOfWork, plan: KeyPlan) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
  withKeyPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) =>
    (await answersForOrAbove(work, actor, plan.ownerPostId)) ? decide(work, plan) : refuse('KeyPlanNotYours', { reference: plan.reference }),
  );

/** A key plan as the subject of its tasks. */
const keyPlanSubject = ({ id, reference, title }: KeyPlan): { readonly type: 'key-plan'; readonly id: KeyPlanId; readonly label: string } => ({ type: 'key-plan', id, label: `${reference}: ${title}` });

/** What every event of a key plan says of it: the year reminds of its review, or of what is asked now. */
export const factsOf = async (work: UnitOfWork, { reference, version, state, reviewOn }: KeyPlan): Promise<{ reference: string; version: number; remindedBy: YearId | null }> => ({
  reference, version, remindedBy: await findRunningYear(work, financialYearOf(state === 'in-force' ? reviewOn : work.today)),
});

/**
 * The posts that are asked about an approver’s decision: those that carry the role, the post itself; of a committee or an outside body, which never sign in, the
 * policy officers, who take the plan there and record what was decided.
 */
async function postsAskedFor(reading: Reading, { kind, named }: PlanApprover): Promise<readonly PostId[]> {
  if (kind === 'post') return [(await findPostByCode(reading, named))?.id].filter((id) => id !== undefined);
  return listPostsWithRole(reading, kind === 'role' ? (named as Role) : 'policy-officer');
}

/** Whether somebody may decide for an approver, or record what it decided; never about what they wrote. */
export async function mayDecideFor(reading: Reading, actor: Actor, plan: KeyPlan, approver: PlanApprover): Promise<boolean> {
  if (isSelfApproval(actor, plan.authorIds)) return false;
  if (!approverKinds[approver.kind].signsIn) return may(actor, 'plans.publish') || may(actor, 'committees.change');
  const posts = await postsAskedFor(reading, approver);
  return posts.some((post) => actor.postIds.includes(post));
}

/** The id of the task that asks a post to approve: the same from the submission until the last approval, each of which counts the version up by one. */
const approvalTaskId = (plan: KeyPlan, postId: PostId): TaskId => idFor(plan.id, 'approve', plan.version - plan.approvals.length, postId);

const postsOf = async (reading: Reading, approvers: readonly PlanApprover[]): Promise<readonly PostId[]> =>
  [...new Set((await Promise.all(approvers.map((approver) => postsAskedFor(reading, approver)))).flat())];

/** Asks for every approver’s decision; a post that is asked for several has one task. */
export async function askApprovers(work: UnitOfWork, plan: KeyPlan, openedBy: EventId): Promise<void> {
  for (const postId of await postsOf(work, plan.type.approvers)) {
    work.openTask({ id: approvalTaskId(plan, postId), kind: 'approve-key-plan', postId, subject: keyPlanSubject(plan), dueOn: keyPlanDueOn.approval(work), openedBy });
  }
}

/** Ends the tasks of those who were asked for an approver that has decided, and are asked for none that has not. */
export async function closeTasksFor(work: UnitOfWork, plan: KeyPlan, { approver, by }: { readonly approver: PlanApprover; readonly by: EventId }): Promise<void> {
  const still = await postsOf(work, approversLeft(plan));
  const done = (await postsOf(work, [approver])).filter((postId) => !still.includes(postId));
  work.closeTasks({ subject: keyPlanSubject(plan), ids: done.map((postId) => approvalTaskId(plan, postId)), as: 'done', by });
}

/** Asks the owner to write. */
export function askForText(work: UnitOfWork, plan: KeyPlan, openedBy: EventId): void {
  work.openTask({ id: idFor(plan.id, 'write', plan.version), kind: 'write-key-plan', postId: plan.ownerPostId, subject: keyPlanSubject(plan), dueOn: keyPlanDueOn.writing(work), openedBy });
}

/** Asks the owner to look at a plan in force again by its day. */
export function askForReview(work: UnitOfWork, plan: KeyPlan, openedBy: EventId): void {
  work.openTask({ id: idFor(plan.id, 'review', plan.version), kind: 'review-key-plan', postId: plan.ownerPostId, subject: keyPlanSubject(plan), dueOn: plan.reviewOn, openedBy });
}

/** Ends what is asked about a plan: of one kind, or of all. */
export function closeTasksOf(work: UnitOfWork, plan: KeyPlan, { kinds, as, by }: { readonly kinds?: readonly ('write-key-plan' | 'approve-key-plan' | 'review-key-plan')[]; readonly as: 'done' | 'cancelled'; readonly by: EventId }): void {
  work.closeTasks({ subject: keyPlanSubject(plan), ...(kinds && { kinds }), as, by });
}
