import type { CheckedFigure } from './checked-figure';
import type { FigureContext } from './figure-context';
import type { FigureFault } from './figure-fault';
import { figureWarnings } from './figure-warnings';
import { readTypedFigure } from './read-typed-figure';
import { statusOf } from './status-of';
import type { TypedFigure } from './typed-figure';

/**
 * Checks one typed line of the figures form: reads it, gives its status, what bars it and what to look at twice. A red figure
 * needs a commentary; a final figure needs its period to be over (before that it is provisional or estimated).
 * The same function serves the page as it is typed, the check page and the use case that records it.
 */
export const checkFigure = (typed: TypedFigure, context: FigureContext): CheckedFigure => {
  const { measure, period, today, target } = context;
  const { value, numerator, denominator, faults } = readTypedFigure(typed, measure);
  const commentary = typed.commentary.trim();
  const status = statusOf({ ...measure, value, target, due: true, dataStatus: typed.dataStatus });
  if (value === null) return { figure: null, status, faults, warnings: [] };
  const more: readonly (FigureFault | false)[] = [
    status.level === 'red' && commentary === '' && { field: 'commentary', code: 'CommentaryRequired', details: { why: status.why } },
    typed.dataStatus === 'final' && today <= period.endsOn && { field: 'dataStatus', code: 'PeriodNotOver', details: { endsOn: period.endsOn } },
  ];
  return {
    figure: { value, numerator, denominator, dataStatus: typed.dataStatus, commentary },
    status,
    faults: [...faults, ...more.filter((each) => each !== false)],
    warnings: figureWarnings(value, denominator, context),
  };
};
