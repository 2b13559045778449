import { allowance, type Polarity, type Tolerance } from '@golden-thread/domain/measure';
import { decimal, type Decimal } from '@golden-thread/domain/shared';

type Band = readonly [Decimal, Decimal];

/** The two edges of a target's tolerance band: from the target to where amber ends, on the side that is worse (both, for a plan). */
export function bandOf(polarity: Polarity, tolerance: Tolerance, target: Decimal): Band {
  const { amber } = allowance(tolerance, target);
  if (polarity === 'maximise') return [decimal.subtract(target, amber), target];
  if (polarity === 'minimise') return [target, decimal.add(target, amber)];
  return polarity === 'plan-is-best' ? [decimal.subtract(target, amber), decimal.add(target, amber)] : [target, target];
}
