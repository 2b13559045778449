import type { PlanState } from './plan-state';

/** A unit with where its plan stands; null: not asked for yet. */
export interface UnitWithPlan {
  readonly unitId: string;
  readonly name: string;
  readonly plan: PlanState | null;
  /** Whether its people's objectives have been opened. */
  readonly opened: boolean;
}
