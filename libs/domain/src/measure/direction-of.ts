import { decimal, type Decimal } from '../shared/decimal';
import type { Direction } from './direction';
import { isBetter } from './is-better';
import type { Polarity } from './polarity';
import type { Variation } from './normal-variation';

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
  if (polarity === 'plan-is-best' && target !== null) {
    const now = decimal.abs(decimal.subtract(current, target));
    const then = decimal.abs(decimal.subtract(earlier, earlierTarget ?? target));
    return plain((['improved', 'unchanged', 'worsened'] as const)[decimal.compare(now, then) + 1] ?? 'unchanged');
  }
  if (moved === 0) return plain('unchanged');
  if (polarity === 'data-only' || polarity === 'plan-is-best') return plain(moved > 0 ? 'higher' : 'lower');
  return plain(isBetter(polarity, current, earlier) ? 'improved' : 'worsened');
};
