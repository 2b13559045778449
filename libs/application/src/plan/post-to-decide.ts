import type { Reading } from '@golden-thread/persistence';
import { lineOf } from '@golden-thread/domain/organisation';
import { findPeopleAnsweringFor, listLineAbove } from '@golden-thread/persistence/organisation';
import type { PlanKept } from '@golden-thread/persistence/plan';

/**
 * The post that is asked to decide a submitted plan: the one above it, or the next up the line where everybody who answers for that
 * one today has had a hand in the plan, so that nobody is asked to decide their own work.
 */
export async function postToDecide(reading: Reading, plan: PlanKept): Promise<string | null> {
  if (plan.deciderPostId === null) return null;
  const line = await listLineAbove(reading, plan.deciderPostId);
  const managers = new Map(line.map((post) => [post.id, post.lineManagerPostId]));
  const upwards = [plan.deciderPostId, ...lineOf(plan.deciderPostId, managers)];
  const people = await findPeopleAnsweringFor(reading, upwards);
  const free = (postId: string) =>
    (people.get(postId) ?? []).some(({ personId, basis }) => basis !== 'deputy' && !plan.authorIds.includes(personId));
  return upwards.find(free) ?? plan.deciderPostId;
}
