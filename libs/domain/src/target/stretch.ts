import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { TargetPriority, TargetStatement } from './target-statement';

/** A target with how much it asks for. */
export interface StretchedTarget {
  readonly ref: string;
  readonly title: string;
  readonly priority: TargetPriority | null;
  /** Change from the baseline, in percent of it, whichever way is better; null where no baseline is known. */
  readonly stretch: Decimal | null;
}

/** How far a target lies from its baseline, in percent of it and without sign, to two decimals; null where that cannot be said. */
export function stretchOf({ form, baseline, change }: Pick<TargetStatement, 'form' | 'baseline' | 'change'>): Decimal | null {
  if (baseline === null || change === null) return null;
  if (form === 'percent') return decimal.abs(change);
  const part = form === 'amount' ? decimal.divide(change, baseline, 6) : null;
  return part === null ? null : decimal.round(decimal.abs(decimal.multiply(part, '100')), 2);
}

/** A target of low priority that asks for more than one of high priority. */
export interface StretchWarning {
  readonly low: StretchedTarget;
  readonly high: StretchedTarget;
}

/**
 * Where a target of low priority has more stretch than one of high priority: each of the low ones once, beside the high one that asks
 * for least. It is a warning, and stands in nobody's way.
 * Source: Ribble Valley 4.5, "challenging targets against our key priorities and easier ones against lower priorities"; source-systems B2.
 */
export function stretchWarnings(targets: readonly StretchedTarget[]): readonly StretchWarning[] {
  const known = (priority: TargetPriority) => targets.filter((target): target is StretchedTarget & { readonly stretch: Decimal } => target.priority === priority && target.stretch !== null);
  const [least] = known('high').sort((one, other) => decimal.compare(one.stretch, other.stretch));
  return least === undefined ? [] : known('low').filter(({ stretch }) => decimal.compare(stretch, least.stretch) > 0).map((low) => ({ low, high: least }));
}
