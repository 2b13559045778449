import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { Decimal } from '../shared/decimal/decimal';
import type { MeasureId, ServiceId } from '../shared/id';
import { remembered } from '../shared/remembered';
import { definitionIn, liesBetween } from '../measure/definition-change';
import { type Direction, directionAgainstProfile, directionOf } from './direction';
import type { FormerService } from '../measure/former-service';
import { comparableFigures, hasNoCases, type HistoricFigure, type MeasureHistory } from '../measure/figure';
import type { Measure } from '../measure/measure';
import { isSmallNumber, normalVariation, type Variation } from './normal-variation';
import { getPeriod, type Period, periodAt, periodAYearBefore, periodBefore, type PeriodKey, periodsDue } from '../measure/period';
import { isBestEver, isWellBeyondTarget } from './recognition';
import type { Status } from './status';
import { statusOf } from './status-of';
import { trendOf, type TrendPoint } from './trend';

/** How one measure stands at the end of a quarter: everything a scorecard's line, an exception rule and a snapshot need. */
export interface MeasurePosition {
  readonly measureId: MeasureId;
  readonly ref: string;
  readonly title: string;
  readonly serviceId: ServiceId;
  /** The service that figures on this line are of, where services merged or split meanwhile. */
  readonly formerly?: FormerService;
  readonly dimension: Measure['dimension'];
  readonly group: string;
  readonly polarity: Measure['polarity'];
  readonly tolerance: Measure['tolerance'];
  readonly unit: string;
  readonly decimals: number;
  /** The period the position is about; null where none is due with the quarter. */
  readonly period: PeriodKey | null;
  readonly periodLabel: string;
  /** The figure's current version; null where missing or not due. */
  readonly figure: HistoricFigure | null;
  readonly target: Decimal | null;
  readonly yearTarget: Decimal | null;
  readonly status: Status;
  /** The status a period earlier, by the rules as they are: "amber and worsening" looks at both. */
  readonly levelBefore: Status['level'] | null;
  /** Against the period before, and against the same period last year. */
  readonly shortTerm: Direction;
  readonly longTerm: Direction;
  readonly bestEver: boolean;
  /** At least 10% better than target. */
  readonly wellBeyondTarget: boolean;
  readonly smallNumber: boolean;
  readonly trend: readonly TrendPoint[];
}

/** As many as a few councils' scorecards show. */
const STANDINGS_REMEMBERED = 2000;

/** How much better than target is worth a recognition (ribble-valley 5.3; the shipped exception rule). */
const WELL_BEYOND = '10';

const directionAgainst = (
  measure: Measure,
  history: MeasureHistory,
  { period, earlier, variation }: { readonly period: Period; readonly earlier: Period; readonly variation: Variation | null },
): Direction => {
  const at = (key: string) => history.figures.find((figure) => figure.period === key)?.value ?? null;
  return directionOf({
    polarity: measure.polarity,
    current: at(period.key),
    target: history.targets[period.key] ?? null,
    earlier: at(earlier.key),
    earlierTarget: history.targets[earlier.key] ?? null,
    definitionChanged: liesBetween(history.changes, earlier, period),
    variation,
  });
};

/** Against the period before; of what counts from the start of the year, against its profile. */
const shortTermOf = (measure: Measure, history: MeasureHistory, period: Period, variation: Variation | null): Direction => {
  const earlier = periodBefore(period);
  if (!measure.cumulative) return directionAgainst(measure, history, { period, earlier, variation });
  const at = ({ key }: Period) => ({
    value: history.figures.find((figure) => figure.period === key)?.value ?? null,
    target: history.targets[key] ?? null,
  });
  if (liesBetween(history.changes, earlier, period)) return { travel: 'unknown', because: 'definition-changed' };
  return directionAgainstProfile(measure.polarity, at(period), earlier.year === period.year ? at(earlier) : null);
};

/** A period's figure and target, with the status that the rules of that time give it. */
export const statusAt = (measure: Measure, history: MeasureHistory, period: Period | null) => {
  const figure = history.figures.find((each) => each.period === period?.key) ?? null;
  const target = period === null ? null : (history.targets[period.key] ?? null);
  const dataStatus = figure?.dataStatus ?? 'final';
  const judged = period === null ? measure : definitionIn(measure, history.changes, period.key);
  const waiting = (period && history.waiting?.[period.key]) ?? null;
  return {
    figure, target, judged,
    status: statusOf({ ...judged, value: figure?.value ?? null, noCases: hasNoCases(figure), waiting, target, due: period !== null, dataStatus, unverified: figure?.state === 'entered' }),
  };
};

/** Where nothing is due, the trend ends with the last period that ended before the quarter did. */
const lastTrendPeriod = (measure: Measure, history: MeasureHistory, shownTo: Period): Period => {
  const known = history.figures.map(({ period }) => getPeriod(period));
  const ended = known.filter(({ endsOn }) => endsOn <= shownTo.endsOn).sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
  return ended.at(-1) ?? periodBefore(periodAt(shownTo.year, measure.frequency, 1));
};

/**
 * How a measure stands at the end of a quarter: the last period due with it, its status and why, direction of travel short and
 * long, what makes it remarkable, and its trend. One function for scorecard, exceptions and snapshot, so that they cannot differ.
 */
export const positionOf = remembered((asNow: Measure, history: MeasureHistory, year: FinancialYear, quarter: Quarter): MeasurePosition => {
  const period = periodsDue(asNow.frequency, year, quarter).at(-1) ?? null;
  const { figure, target, status, judged: measure } = statusAt(asNow, history, period);
  const shownTo = period ?? periodAt(year, 'quarterly', quarter);
  const earlier = period === null ? [] : comparableFigures(history, period, measure.cumulative).flatMap(({ value }) => value ?? []);
  const variation = measure.cumulative ? null : normalVariation(earlier);
  const unknown: Direction = { travel: 'unknown', because: 'no-figure' };
  const before = period === null ? null : statusAt(asNow, history, periodBefore(period));
  return {
    measureId: measure.id, ref: measure.ref, title: measure.title, serviceId: measure.serviceId,
    dimension: measure.dimension, group: measure.group, polarity: measure.polarity, tolerance: measure.tolerance,
    unit: measure.unit, decimals: measure.decimals,
    period: period?.key ?? null,
    periodLabel: period?.label ?? shownTo.label,
    figure,
    target,
    yearTarget: history.targets[`${year.slice(0, 4)}-Y`] ?? null,
    status,
    levelBefore: before === null || before.figure === null ? null : before.status.level,
    shortTerm: period === null ? unknown : shortTermOf(measure, history, period, variation),
    longTerm: period === null ? unknown : directionAgainst(measure, history, { period, earlier: periodAYearBefore(period), variation }),
    bestEver: isBestEver(measure.polarity, figure?.value ?? null, earlier),
    wellBeyondTarget: isWellBeyondTarget(measure.polarity, figure?.value ?? null, target, WELL_BEYOND),
    smallNumber: isSmallNumber(figure?.denominator ?? null),
    trend: trendOf(history, period ?? lastTrendPeriod(measure, history, shownTo)),
  };
}, { atMost: STANDINGS_REMEMBERED, keyOf: ({ id }, _, year, quarter) => `${id} ${year} ${quarter}` });
