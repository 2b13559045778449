import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { permissionToDecide } from '@golden-thread/domain/plan/plan-tasks';
import type { PostId } from '@golden-thread/domain/shared/id';
import { listManagementChain } from '@golden-thread/persistence/organisation/posts';
import type { PlanRecord } from '@golden-thread/persistence/plan/plans';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersFor } from '../shared/command';
import { describeDecider, isAskedToDecide, type ToDecide } from '../shared/deciders';

/** Who records what committees, members and outside bodies decided about plans: the policy team and democratic services. */
export const mayRecordForBodies = (actor: Actor): boolean => may(actor, 'plans.publish') || may(actor, 'committees.change');

/** Whether the actor writes the plan: answers for its author's post; of a person's objectives only that person. */
export const isWriterOfPlan = (actor: Actor, plan: PlanRecord): boolean =>
  plan.kind === 'individual-plan' ? actor.personId === plan.personId : plan.authorPostId !== null && answersFor(actor, plan.authorPostId);

/** Who decides a plan: whoever answers for this post, unless they wrote in it or it is of what they are to reach themselves. */
export const planToDecide = ({ authorIds, personId, kind }: PlanRecord, postId: PostId): ToDecide => ({
  postId, contributors: personId === null ? authorIds : [...authorIds, personId], permission: permissionToDecide[kind],
});

/** Who decides the plan once the actor has submitted it; null where nobody stands above it. */
export const describeDeciderOfPlan = async (reading: Reading, actor: Actor, plan: PlanRecord): Promise<string | null> =>
  plan.deciderPostId === null ? null : describeDecider(reading, actor, planToDecide(plan, plan.deciderPostId));

/** Whether the actor decides the plan: answers for the post above it, or for one further up that post's line, or is next in line where all of them wrote in it. */
export async function isDeciderOfPlan(reading: Reading, actor: Actor, plan: PlanRecord): Promise<boolean> {
  if (plan.deciderPostId === null) return false;
  if (answersFor(actor, plan.deciderPostId)) return true;
  const line = await listManagementChain(reading, plan.deciderPostId);
  if (line.some((post) => answersFor(actor, post.id))) return true;
  return isAskedToDecide(reading, actor, planToDecide(plan, plan.deciderPostId));
}
