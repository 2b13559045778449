/** Direction of travel: whether a figure improved, by polarity, against an earlier one or against its profile. */

import { type Decimal, decimal } from '../shared/decimal/decimal';
import { isNearestBest, type Polarity } from '../measure/measure';
import type { Variation } from './normal-variation';
import { varianceOf } from './status-of';

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

/** Whether one figure is strictly better than another, by the measure's polarity. */
export const isBetter = (polarity: 'maximise' | 'minimise', one: Decimal, other: Decimal): boolean =>
  decimal.compare(one, other) === (polarity === 'maximise' ? 1 : -1);

/** What a direction of travel is judged from; each figure is unrounded and null where missing. */
export interface DirectionQuestion {
  readonly polarity: Polarity;
  readonly current: Decimal | null;
  readonly target: Decimal | null;
  readonly earlier: Decimal | null;
  readonly earlierTarget: Decimal | null;
  /** A change of definition, unit or frequency lies between the two. */
  readonly definitionChanged: boolean;
  /** The band within which this measure moves anyway, where enough figures are known. */
  readonly variation: Variation | null;
}

const inside = (value: Decimal, { lowest, highest }: Variation): boolean =>
  decimal.compare(value, lowest) >= 0 && decimal.compare(value, highest) <= 0;

/**
 * Direction of travel against an earlier figure: short-term against the period before, long-term against the same period last
 * year (practice C4, Havering). A plan moves by its distance from plan. A movement inside the measure's normal variation is
 * marked, so that chance is not announced as improvement.
 */
export const directionOf = (question: DirectionQuestion): Direction => {
  const { polarity, current, earlier, target, earlierTarget, variation } = question;
  if (current === null) return { travel: 'unknown', because: 'no-figure' };
  if (earlier === null) return { travel: 'unknown', because: 'no-earlier-figure' };
  if (question.definitionChanged) return { travel: 'unknown', because: 'definition-changed' };
  const withinNormalVariation = variation !== null && inside(current, variation) && inside(earlier, variation);
  const moved = decimal.compare(current, earlier);
  const plain = (travel: Exclude<Direction['travel'], 'unknown'>): Direction => ({ travel, from: earlier, withinNormalVariation });
  if (isNearestBest(polarity) && target !== null) {
    const now = decimal.abs(decimal.subtract(current, target));
    const then = decimal.abs(decimal.subtract(earlier, earlierTarget ?? target));
    return plain((['improved', 'unchanged', 'worsened'] as const)[decimal.compare(now, then) + 1] ?? 'unchanged');
  }
  if (moved === 0) return plain('unchanged');
  if (polarity === 'data-only' || isNearestBest(polarity)) return plain(moved > 0 ? 'higher' : 'lower');
  return plain(isBetter(polarity, current, earlier) ? 'improved' : 'worsened');
};

/** A figure that counts from the start of the year, with the profiled target of its period. */
interface Profiled {
  readonly value: Decimal | null;
  readonly target: Decimal | null;
}

/** How far off its profile a figure is, as a share of the profile; better than it is below zero. Null without figure or profile. */
const offProfile = (polarity: Exclude<Polarity, 'data-only'>, { value, target }: Profiled): Decimal | null =>
  value === null || target === null ? null : decimal.divide(varianceOf(polarity, value, target), decimal.abs(target), 12);

/**
 * Direction of travel within the year of what counts from its start, where a later figure is the larger one whatever happens: whether
 * it is nearer to its profiled target than the period before was. The year's first period has none before it.
 */
export const directionAgainstProfile = (polarity: Polarity, now: Profiled, before: Profiled | null): Direction => {
  if (now.value === null) return { travel: 'unknown', because: 'no-figure' };
  if (before === null) return { travel: 'unknown', because: 'year-begins' };
  if (before.value === null) return { travel: 'unknown', because: 'no-earlier-figure' };
  const [off, wasOff] = polarity === 'data-only' ? [null, null] : [offProfile(polarity, now), offProfile(polarity, before)];
  if (off === null || wasOff === null) return { travel: 'unknown', because: 'no-profile' };
  const travel = (['improved', 'unchanged', 'worsened'] as const)[decimal.compare(off, wasOff) + 1] ?? 'unchanged';
  return { travel, from: before.value, withinNormalVariation: false, against: 'profile' };
};
