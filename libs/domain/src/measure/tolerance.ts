import type { Decimal } from '../shared/decimal';

/**
 * How far from its target a measure may be before its status falls: configuration of each measure, because councils differ
 * (Havering judges by percent of target, Reigate by an agreed tolerance: practice C4).
 */
export interface Tolerance {
  /** Percent of the target, or an amount in the measure's own unit. */
  readonly basis: 'percent' | 'absolute';
  /** Still green this far on the wrong side of the target (either side of a plan). Usually 0. */
  readonly green: Decimal;
  /** Still amber this far. Not below `green`. */
  readonly amber: Decimal;
  /** The level a value exactly on an edge belongs to. The target itself is no edge: a value that equals it has met it. */
  readonly edge: 'better' | 'worse';
}
