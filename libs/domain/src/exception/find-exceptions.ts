import type { MeasureId, ServiceId } from '../shared/id';
import type { ExceptionKind, ExceptionReason, FoundException } from './exception-case';

/** What the exception rules need to know of one measure's figure in the quarter; the measure area answers each. */
export interface ExceptionFigure {
  readonly measureId: MeasureId;
  readonly serviceId: ServiceId;
  readonly level: 'green' | 'amber' | 'red' | 'waiting' | 'no-data' | 'no-cases' | 'no-target' | 'data-only' | 'not-due';
  /** Against the last period: an improvement within the normal variation is `same`. */
  readonly direction: 'better' | 'same' | 'worse' | 'unknown';
  /** No earlier period on record was as good, and there were at least some to compare with. */
  readonly bestEver: boolean;
  /** At least 10% better than the target, on the good side of the measure's polarity. */
  readonly tenPercentBetter: boolean;
  /** Whether the measure had to have a value in this quarter; an annual one has none due in quarters 1 to 3. */
  readonly due: boolean;
}

interface Rule {
  readonly kind: Exclude<ExceptionKind, 'late'>;
  readonly because: (figure: ExceptionFigure) => readonly ExceptionReason[];
}

const when = (holds: boolean, reason: ExceptionReason): readonly ExceptionReason[] => (holds ? [reason] : []);

/** The rules about figures, tried in this order; the first with a reason gives the figure its exception. */
const rules: readonly Rule[] = [
  { kind: 'missing', because: (f) => [...when(f.due && f.level === 'no-data', 'no-figure'), ...when(f.due && f.level === 'waiting', 'not-verified')] },
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
 * Source: issue, "exceptions are picked by rule: red; amber and worsening; best ever or 10% better than target; missing; late".
 */
export function findExceptions(figures: readonly ExceptionFigure[], withoutReview: readonly ServiceId[]): readonly FoundException[] {
  const ofFigures = figures.flatMap((figure): FoundException[] => {
    const found = rules.map(({ kind, because }) => ({ kind, because: because(figure) })).find(({ because }) => because.length > 0);
    return found === undefined ? [] : [{ ...found, serviceId: figure.serviceId, measureId: figure.measureId }];
  });
  const late = withoutReview.map((serviceId): FoundException => ({ kind: 'late', serviceId, measureId: null, because: ['no-review'] }));
  return [...ofFigures, ...late];
}
