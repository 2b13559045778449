import type { Actor } from '@golden-thread/domain/authority';
import type { Reading } from '@golden-thread/persistence';
import { listLineAbove } from '@golden-thread/persistence/organisation';
import type { PlanKept } from '@golden-thread/persistence/plan';
import { answersFor } from '../shared';

/** Whether the actor decides the plan: answers for the post above it, or for one further up that post's line. */
export async function decidesPlan(reading: Reading, actor: Actor, plan: PlanKept): Promise<boolean> {
  if (plan.deciderPostId === null) return false;
  if (answersFor(actor, plan.deciderPostId)) return true;
  const line = await listLineAbove(reading, plan.deciderPostId);
  return line.some((post) => answersFor(actor, post.id));
}
