import type { Actor } from '@golden-thread/domain/authority/actor';
import { listManagementChain } from '@golden-thread/persistence/organisation/posts';
import type { PlanRecord } from '@golden-thread/persistence/plan/plans';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersFor } from '../shared/command';

/** Whether the actor writes the plan: answers for its author's post; of a person's objectives only that person. */
export const isWriterOfPlan = (actor: Actor, plan: PlanRecord): boolean =>
  plan.kind === 'individual-plan' ? actor.personId === plan.personId : plan.authorPostId !== null && answersFor(actor, plan.authorPostId);

/** Whether the actor decides the plan: answers for the post above it, or for one further up that post's line. */
export async function isDeciderOfPlan(reading: Reading, actor: Actor, plan: PlanRecord): Promise<boolean> {
  if (plan.deciderPostId === null) return false;
  if (answersFor(actor, plan.deciderPostId)) return true;
  const line = await listManagementChain(reading, plan.deciderPostId);
  return line.some((post) => answersFor(actor, post.id));
}
