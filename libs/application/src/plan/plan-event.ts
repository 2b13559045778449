import { type PlanEvent, planEventsOfKind } from '@golden-thread/domain/plan';
import type { PlanKept } from '@golden-thread/persistence/plan';

/**
 * The event of an act on a plan; undefined where the act leaves none. The reason of a return is in its wording, except a person's:
 * that stays in the rows of its circle.
 */
export function planEvent(act: 'save' | 'submit' | 'return' | 'approve', plan: PlanKept): PlanEvent | undefined {
  const name = planEventsOfKind[plan.kind][act];
  if (name === null) return undefined;
  const wording = act === 'return' && plan.kind !== 'individual-plan' && plan.returnReason !== null ? { wording: { reason: plan.returnReason } } : {};
  return { name, stream: { type: plan.kind, id: plan.id }, payload: factsOf(plan), ...wording } as PlanEvent;
}

function factsOf({ kind, year, version, serviceId, unitId, postId, personId, aboveId }: PlanKept): object {
  switch (kind) {
    case 'service-plan':
      return { serviceId, year, version };
    case 'unit-plan':
      return { unitId, year, version, servicePlanId: aboveId };
    case 'individual-plan':
      return { postId, personId, year, version };
  }
}
