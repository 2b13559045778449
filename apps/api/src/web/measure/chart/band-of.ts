import { allowance, type Polarity, type Tolerance } from '@golden-thread/domain/measure';
import { decimal, type Decimal } from '@golden-thread/domain/shared';

/** The two edges of a target's tolerance band: from the target to where amber ends, on the side that is worse (both, for a plan). */
export function bandOf(polarity: Polarity, tolerance: Tolerance, target: Decimal): readonly [Decimal, Decimal] {
  const { amber } = allowance(tolerance, target);
  const below = decimal.subtract(target, amber);
  const above = decimal.add(target, amber);
  if (polarity === 'maximise') return [below, target];
  if (polarity === 'minimise') return [target, above];
  return polarity === 'plan-is-best' ? [below, above] : [target, target];
}
