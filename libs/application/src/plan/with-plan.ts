import type { PlanKind } from '@golden-thread/domain/plan';
import { holdPlan, type PlanKept } from '@golden-thread/persistence/plan';
import { opener, type Shown } from '../shared';
import { isInCircle } from './is-in-circle';

/** What every act on a plan names. */
export interface PlanCommand extends Shown {
  readonly planId: string;
}

/** Which plan an act was on, and its version from then on. */
export interface PlanAfter {
  readonly plan: { readonly kind: PlanKind; readonly id: string };
  readonly version: number;
}

export const planAfter = ({ kind, id, version }: PlanKept): PlanAfter => ({ plan: { kind, id }, version });

/** Opens a service plan, a unit plan or a person's objectives; these are not there for whoever is not in their circle. Refuses: `NotFound`. */
export const withPlan = opener({
  load: (loading, { planId }: PlanCommand) => holdPlan(loading, planId),
  missing: 'NotFound',
  versioned: (plan) => plan,
  seen: (work, plan) => isInCircle(work, work.actor, plan),
  stream: ({ kind, id }) => ({ type: kind, id }),
});
