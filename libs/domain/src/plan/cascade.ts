/** How far the units of a service have come, and whose people can agree their objectives. */

import type { UnitId } from '../shared/id';
import type { PlanState } from './plan';

/** A unit with where its plan stands; null: not asked for yet. */
export interface UnitWithPlan {
  readonly unitId: UnitId;
  readonly name: string;
  readonly plan: PlanState | null;
  /** Whether its people's objectives have been opened. */
  readonly opened: boolean;
}

/** Which units' people can agree their objectives, and which must wait. */
export interface Readiness {
  /** Targets set, people not yet asked: to be opened now. */
  readonly toOpen: readonly UnitWithPlan[];
  /** Without approved targets: their people wait, and the unit is named. */
  readonly late: readonly UnitWithPlan[];
}

/**
 * The readiness gate: people's objectives are opened only where the targets above them are set, because a person cannot say what
 * they contribute to before the unit has. The others go ahead meanwhile.
 *
 * Source: IDeA (PSPP building blocks, "natural sequence"); source-systems B5 ("unset unit targets … names them").
 */
export const readinessOf = (units: readonly UnitWithPlan[]): Readiness => ({
  toOpen: units.filter(({ plan, opened }) => plan === 'approved' && !opened),
  late: units.filter(({ plan }) => plan !== 'approved'),
});
