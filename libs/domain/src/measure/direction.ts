import type { Decimal } from '../shared/decimal';

/**
 * How a figure moved against an earlier one. Improved and worsened are judgements by polarity; higher and lower are not (data
 * only, or a plan without a target). What counts from the start of the year always grows: within a year it moves by its distance from
 * its profile, and says so. Unknown says why there is nothing to compare.
 */
export type Direction =
  | {
      readonly travel: 'improved' | 'worsened' | 'unchanged' | 'higher' | 'lower';
      readonly from: Decimal;
      readonly withinNormalVariation: boolean;
      readonly against?: 'profile';
    }
  | { readonly travel: 'unknown'; readonly because: 'no-figure' | 'no-earlier-figure' | 'definition-changed' | 'year-begins' | 'no-profile' };
