import { decimal, type Decimal } from '../shared/decimal';
import type { Direction } from './direction';
import { missOf } from './miss-of';
import type { Polarity } from './polarity';

/** A figure that counts from the start of the year, with the profiled target of its period. */
interface Profiled {
  readonly value: Decimal | null;
  readonly target: Decimal | null;
}

/** How far off its profile a figure is, as a share of the profile; better than it is below zero. Null without figure or profile. */
const offProfile = (polarity: Exclude<Polarity, 'data-only'>, { value, target }: Profiled): Decimal | null =>
  value === null || target === null ? null : decimal.divide(missOf(polarity, value, target), decimal.abs(target), 12);

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
