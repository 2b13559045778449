import {
  comparableFigures, definitionIn, type FigureContext, getPeriod, type Measure, type MeasureHistory, normalVariation, periodAYearBefore, periodBefore,
} from '@golden-thread/domain/measure';

/** What a figure of a measure and period is checked against: target, earlier figures of the same definition, normal variation. */
export const figureContextOf = (measure: Measure, history: MeasureHistory, periodKey: string, today: string): FigureContext => {
  const period = getPeriod(periodKey);
  const earlier = comparableFigures(history, period, measure.cumulative);
  const figures = comparableFigures(history, period);
  const at = (key: string): string | null => figures.find((figure) => figure.period === key)?.value ?? null;
  return {
    measure: definitionIn(measure, history.changes, periodKey),
    period,
    today,
    target: history.targets[periodKey] ?? null,
    before: at(periodBefore(period).key),
    aYearBefore: at(periodAYearBefore(period).key),
    variation: normalVariation(earlier.map(({ value }) => value)),
  };
};
