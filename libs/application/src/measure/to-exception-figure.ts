import type { ExceptionFigure } from '@golden-thread/domain/exception';
import type { Direction, Standing } from '@golden-thread/domain/measure';

const bearing = { improved: 'better', worsened: 'worse', unchanged: 'same', higher: 'same', lower: 'same' } as const;

const directionOf = (direction: Direction): ExceptionFigure['direction'] => {
  if (direction.travel === 'unknown') return 'unknown';
  const seeming = bearing[direction.travel];
  return seeming === 'better' && direction.withinNormalVariation ? 'same' : seeming;
};

/** A standing as the exception rules ask for it: an improvement within the normal variation is none. */
export const toExceptionFigure = (standing: Standing): ExceptionFigure => ({
  measureId: standing.measureId,
  serviceId: standing.serviceId,
  level: standing.status.level,
  direction: directionOf(standing.shortTerm),
  bestEver: standing.bestEver,
  tenPercentBetter: standing.wellBeyondTarget,
  due: standing.period !== null,
});
