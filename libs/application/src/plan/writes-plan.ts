import type { Actor } from '@golden-thread/domain/authority';
import type { PlanKept } from '@golden-thread/persistence/plan';
import { answersFor } from '../shared';

/** Whether the actor writes the plan: answers for its author's post; of a person's objectives only that person. */
export const writesPlan = (actor: Actor, plan: PlanKept): boolean =>
  plan.kind === 'individual-plan' ? actor.personId === plan.personId : plan.authorPostId !== null && answersFor(actor, plan.authorPostId);
