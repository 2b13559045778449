import type { Actor } from '@golden-thread/domain/authority';
import type { Reading } from '@golden-thread/persistence';
import { findPost } from '@golden-thread/persistence/organisation';
import type { PlanKept } from '@golden-thread/persistence/plan';
import { answersFor } from '../shared';

/**
 * Whether the actor may read a plan. Services' and units' are everybody's; a person's objectives are read by that person, their
 * manager and their manager's manager, and by nobody else (practice C1, Lincolnshire: "confidential to appraisee, appraiser,
 * appraiser's manager").
 */
export async function isInCircle(reading: Reading, actor: Actor, plan: PlanKept): Promise<boolean> {
  if (plan.kind !== 'individual-plan' || actor.personId === plan.personId) return true;
  if (actor.via === 'engine' || plan.deciderPostId === null) return false;
  if (answersFor(actor, plan.deciderPostId)) return true;
  const manager = await findPost(reading, plan.deciderPostId);
  return manager?.lineManagerPostId != null && answersFor(actor, manager.lineManagerPostId);
}
