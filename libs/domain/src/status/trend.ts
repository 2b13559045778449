/** A measure's figures over time, with gaps, marked where its definition changed. */

import type { Decimal } from '../shared/decimal/decimal';
import { marksTrend } from '../measure/definition-change';
import type { DataStatus, MeasureHistory } from '../measure/figure';
import { getPeriod, type Period, periodBefore, type PeriodKey } from '../measure/period';

/** One period of a trend; `value` null is a gap. */
export interface TrendPoint {
  readonly period: PeriodKey;
  readonly label: string;
  readonly value: Decimal | null;
  readonly target: Decimal | null;
  readonly dataStatus: DataStatus;
  /** It stands, and nobody has verified it yet. */
  readonly unverified: boolean;
  /** The first period of a new definition: the trend is marked before it, and not joined across it. */
  readonly definitionChanged: boolean;
}

/** Every period from the measure's first figure to the last period shown, gaps included; other frequencies where it had them. */
const periodsShown = (history: MeasureHistory, last: Period, atMost: number): readonly Period[] => {
  const known = history.figures.map(({ period }) => getPeriod(period)).filter(({ endsOn }) => endsOn <= last.endsOn);
  const first = known.reduce<Period>((a, b) => (b.endsOn < a.endsOn ? b : a), last);
  const shown = new Map(known.map((period) => [period.key, period]));
  const sameFrequency = known.filter(({ frequency }) => frequency === last.frequency).reduce((a, b) => (b.endsOn < a.endsOn ? b : a), last);
  for (let at = last; at.endsOn >= sameFrequency.endsOn && at.endsOn >= first.endsOn; at = periodBefore(at)) shown.set(at.key, at);
  return [...shown.values()].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1)).slice(-atMost);
};

/**
 * A measure's trend up to a period: its points in order of time, missing ones as gaps, at most so many. A change of definition or
 * frequency marks the first point after it, so that the two sides are not silently joined.
 */
export const trendOf = (history: MeasureHistory, last: Period, atMost = 13): readonly TrendPoint[] => {
  const figures = new Map(history.figures.map((figure) => [figure.period, figure]));
  return periodsShown(history, last, atMost).map((period, index, shown) => {
    const figure = figures.get(period.key);
    const before = shown[index - 1];
    const changed = history.changes.some(({ fromPeriod, changed: fields }) => {
      const { startsOn } = getPeriod(fromPeriod);
      return marksTrend(fields) && startsOn <= period.startsOn && before !== undefined && startsOn > before.startsOn;
    });
    return {
      period: period.key,
      label: period.shortLabel,
      value: figure?.value ?? null,
      target: history.targets[period.key] ?? null,
      dataStatus: figure?.dataStatus ?? 'final',
      unverified: figure?.state === 'entered',
      definitionChanged: changed || (before !== undefined && before.frequency !== period.frequency),
    };
  });
};
