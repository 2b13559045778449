import type { ExceptionFigure } from './exception-figure';
import type { ExceptionKind } from './exception-kind';
import type { ExceptionReason, FoundException } from './found-exception';

interface Rule {
  readonly kind: Exclude<ExceptionKind, 'late'>;
  readonly because: (figure: ExceptionFigure) => readonly ExceptionReason[];
}

const when = (holds: boolean, reason: ExceptionReason): readonly ExceptionReason[] => (holds ? [reason] : []);

/** The rules about figures, tried in this order; the first with a reason gives the figure its exception. */
const rules: readonly Rule[] = [
  { kind: 'missing', because: (f) => when(f.due && f.level === 'no-data', 'no-figure') },
  { kind: 'red', because: (f) => when(f.level === 'red', 'red') },
  { kind: 'worsening', because: (f) => when(f.level === 'amber' && f.direction === 'worse', 'amber-and-worsening') },
  {
    kind: 'doing-well',
    because: (f) => [...when(f.bestEver, 'best-ever'), ...when(f.tenPercentBetter, 'ten-percent-better')],
  },
];

/**
 * Picks the exceptions of a quarter: at most one for each measure, in the order of the figures, then one for each service that
 * handed in no review by the close. A figure that no rule fits (within tolerance, data only, not due) is left alone.
 *
 * Source: issue, "exceptions are picked by rule: red; amber and worsening; best ever or 10 % better than target; missing; late".
 */
export function findExceptions(figures: readonly ExceptionFigure[], withoutReview: readonly string[]): readonly FoundException[] {
  const ofFigures = figures.flatMap((figure): FoundException[] => {
    const found = rules.map(({ kind, because }) => ({ kind, because: because(figure) })).find(({ because }) => because.length > 0);
    return found === undefined ? [] : [{ ...found, serviceId: figure.serviceId, measureId: figure.measureId }];
  });
  const late = withoutReview.map((serviceId): FoundException => ({ kind: 'late', serviceId, measureId: null, because: ['no-review'] }));
  return [...ofFigures, ...late];
}
