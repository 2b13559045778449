import { type Decimal, decimal } from '../shared/decimal/decimal';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { isLevel, levelsOf } from '../measure/judged-levels';
import type { Measure, MeasureRegister } from '../measure/measure';
import { findPeriod } from '../measure/period';
import { isFarOff, limitPassed } from '../measure/plausible-value';
import type { TargetRefusal } from './refusals';

/** A target to be set for a period; null takes it away. */
export interface TargetChange {
  readonly period: string;
  readonly was: Decimal | null;
  readonly becomes: Decimal | null;
  readonly reason: string;
}

/** What a target is decided by, beside the measure. */
export interface TargetContext {
  /** The figures of its period are frozen. */
  readonly frozen: boolean;
  /** The target that stands, else that of the same period a year before, else the one before; null where there is none. */
  readonly expected: Decimal | null;
  /** Whoever sets it has looked at it twice. */
  readonly confirmed: boolean;
}

/**
 * Whether a target may be set or changed. A first target needs no reason; a change is a governed act and does (SOURCES.md: "a
 * target is lowered mid-year"). The target of a period whose figures are frozen stands. A year's target may always be kept beside
 * those of its periods. One that is more than half off what was to be expected is confirmed, as a figure is.
 *
 * Refusals: PeriodNotOfMeasure, TargetNotANumber, TargetOutOfRange, TargetNotALevel, TargetUnchanged, TargetFrozen, TargetSurprising, ReasonMissing.
 */
export const decideTarget = (
  measure: Pick<Measure, 'frequency' | 'lowest' | 'highest'> & { readonly register?: Pick<MeasureRegister, 'levels'> },
  change: TargetChange,
  { frozen, expected, confirmed }: TargetContext,
): Outcome<TargetChange, Refusal<TargetRefusal>> => {
  const period = findPeriod(change.period);
  if (period === null || (period.frequency !== measure.frequency && period.frequency !== 'annual')) {
    return refuse('PeriodNotOfMeasure', { period: change.period });
  }
  if (change.becomes !== null && !decimal.isDecimal(change.becomes)) return refuse('TargetNotANumber', { typed: change.becomes });
  const becomes = change.becomes === null ? null : decimal.canonical(change.becomes);
  const limit = becomes === null ? null : limitPassed(becomes, measure);
  if (limit !== null) return refuse('TargetOutOfRange', { period: period.label, limit });
  const levels = levelsOf(measure.register);
  if (becomes !== null && levels.length > 0 && !isLevel(becomes, levels)) return refuse('TargetNotALevel', { period: period.label, levels: levels.length });
  if (becomes === change.was) return refuse('TargetUnchanged', { period: period.label });
  if (frozen) return refuse('TargetFrozen', { period: period.label });
  if (becomes !== null && expected !== null && !confirmed && levels.length === 0 && isFarOff(becomes, expected)) return refuse('TargetSurprising', { period: period.label, target: becomes, expected });
  if (change.was !== null && isBlank(change.reason)) return refuse('ReasonMissing');
  return accept({ ...change, becomes, reason: normalText(change.reason) });
};
