import { getPeriod } from './get-period';
import { liesBetween } from './lies-between';
import type { HistoricFigure, MeasureHistory } from './measure-history';
import type { Period } from './period';

/**
 * Earlier figures of the same frequency and definition, in order of time: those that a period's figure may be compared with. Of a
 * measure that counts from the start of the year only the same period of earlier years is like it.
 */
export const comparableFigures = ({ figures, changes }: MeasureHistory, period: Period, cumulative = false): readonly HistoricFigure[] =>
  figures
    .map((figure) => ({ figure, at: getPeriod(figure.period) }))
    .filter(({ at }) => !cumulative || at.number === period.number)
    .filter(({ at }) => at.frequency === period.frequency && at.endsOn < period.endsOn && !liesBetween(changes, at, period))
    .sort((a, b) => (a.at.endsOn < b.at.endsOn ? -1 : 1))
    .map(({ figure }) => figure);
