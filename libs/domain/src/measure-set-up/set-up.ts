/** What the policy team does to many measures at once, and what it would come to for each of them. */

import type { FinancialYear } from '../calendar/financial-year';
import type { Decimal } from '../shared/decimal/decimal';
import type { PostId, ServiceId } from '../shared/id';
import type { TargetChange } from '../target/decide-target';
import type { DefinitionChanged } from '../measure/decide-definition-change';
import type { DefinitionChange } from '../measure/definition-change';
import type { MeasureHistory } from '../measure/figure';
import type { Measure, MeasureDefinition, Tolerance } from '../measure/measure';
import { getPeriod, type PeriodKey } from '../measure/period';
import { statusAt } from '../status/position';
import type { Level } from '../status/status';

/** How much is taken at once: measures, and characters added to a copy's reference. */
export const setUpLimits = { measures: 100, suffix: 8 } as const;

/** What is added to a copy's reference, so that HS07 becomes HS07-N. */
export const refSuffixPattern = /^[A-Za-z0-9._-]{1,8}$/;

/**
 * One act for all of them. A measure itself runs on from year to year; only its targets belong to a year, so that `targets` is how a
 * measure is copied to another year, and `copy` how it is copied to another service or to the posts of another unit.
 */
export type SetUpAct =
  | { readonly kind: 'tolerance'; readonly tolerance: Pick<Tolerance, 'basis' | 'green' | 'amber'>; readonly fromPeriod: PeriodKey }
  /** Those left out stay as they are. */
  | { readonly kind: 'people'; readonly places: Partial<Pick<Measure, 'ownerPostId' | 'verifierPostId' | 'memberPostId'>> }
  /** Carries the targets of the year before into a year, each changed by so many percent; or, by reference, one target for each period and the year. */
  | { readonly kind: 'targets'; readonly year: FinancialYear; readonly changeBy: Decimal; readonly typed: Readonly<Record<string, string>> }
  /** `targetsFrom`: the year whose targets and later ones the copies start with; null: none. */
  | { readonly kind: 'copy'; readonly places: { readonly serviceId: ServiceId; readonly ownerPostId: PostId; readonly verifierPostId: PostId }; readonly suffix: string; readonly targetsFrom: FinancialYear | null };

/** What an act comes to for one measure: what is written if it is carried out. */
export type DecidedSetUp =
  | { readonly kind: 'definition'; readonly changed: DefinitionChanged; readonly fromPeriod: PeriodKey }
  | { readonly kind: 'targets'; readonly targets: readonly TargetChange[] }
  | { readonly kind: 'copy'; readonly definition: MeasureDefinition; readonly targets: readonly TargetChange[] };

/** A figure that is entered already and would be judged differently. */
export interface LevelMoved {
  readonly period: PeriodKey;
  readonly was: Level;
  readonly becomes: Level;
}

/** Every figure of a measure that has another level once the act is carried out, the latest period first. */
export function levelsMoved(measure: Measure, history: MeasureHistory, decided: DecidedSetUp): readonly LevelMoved[] {
  if (decided.kind === 'copy') return [];
  const after = decided.kind === 'targets' ? { measure, history: withTargets(history, decided.targets) } : { measure: decided.changed.measure, history: withChange(measure, history, decided) };
  return history.figures
    .map(({ period }) => getPeriod(period))
    .sort((one, other) => (one.endsOn < other.endsOn ? 1 : -1))
    .map((period) => ({
      period: period.key, was: statusAt(measure, history, period).status.level, becomes: statusAt(after.measure, after.history, period).status.level,
    }))
    .filter(({ was, becomes }) => was !== becomes);
}

const withTargets = (history: MeasureHistory, changes: readonly TargetChange[]): MeasureHistory => {
  const changed = new Set(changes.map(({ period }) => period));
  const kept = Object.entries(history.targets).filter(([period]) => !changed.has(period));
  return { ...history, targets: Object.fromEntries([...kept, ...changes.flatMap(({ period, becomes }) => (becomes === null ? [] : [[period, becomes] as const]))]) };
};

const withChange = (measure: Measure, history: MeasureHistory, { changed, fromPeriod }: Extract<DecidedSetUp, { kind: 'definition' }>): MeasureHistory => {
  if (!changed.fromPeriodOn) return history;
  const change: DefinitionChange = { fromPeriod, changed: changed.changed, was: measure, reason: '' };
  return { ...history, changes: [...history.changes, change] };
};
