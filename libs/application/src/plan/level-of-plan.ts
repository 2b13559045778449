import type { PlanKind } from '@golden-thread/domain/plan';
import type { ObjectiveKept } from '@golden-thread/persistence/plan';

/** The level of the thread at which a plan's objectives stand. */
export const levelOfPlan = { 'service-plan': 'service', 'unit-plan': 'unit', 'individual-plan': 'individual' } as const satisfies Record<
  PlanKind,
  ObjectiveKept['level']
>;
