/** What came of the year's deliverables, as a report says it: by the frozen figures alone, so that it never changes afterwards. */

import type { FrozenFigure } from '../review/snapshot';
import type { MeasureId } from '../shared/id';

/** A deliverable of the council plan with its result and the figures that give it. */
export interface ReportedDeliverable {
  readonly priority: string | null;
  readonly reference: string;
  readonly title: string;
  readonly deliverable: string;
  readonly lead: string | null;
  /** 'no-data': nothing that is judged shows it, and it never counts as green. */
  readonly result: 'green' | 'amber' | 'red' | 'no-data';
  /** By its own figures, or by those of what serves it. */
  readonly by: 'own' | 'below';
  /** References of the figures that give the result. */
  readonly figures: readonly string[];
}

const worstFirst = ['red', 'amber', 'green'] as const;

/** The worst judged figure of the deliverable's own measures; where it has none, of those that serve it directly. */
export function deliverableResult(
  figures: readonly Pick<FrozenFigure, 'measureId' | 'ref' | 'level'>[],
  { ownMeasures, measuresBelow }: { readonly ownMeasures: readonly MeasureId[]; readonly measuresBelow: readonly MeasureId[] },
): Pick<ReportedDeliverable, 'result' | 'by' | 'figures'> {
  const by = ownMeasures.length > 0 ? 'own' : 'below';
  const ids = by === 'own' ? ownMeasures : measuresBelow;
  const judged = figures.filter(({ measureId, level }) => ids.includes(measureId) && worstFirst.some((one) => one === level));
  const result = worstFirst.find((one) => judged.some(({ level }) => level === one)) ?? 'no-data';
  return { result, by, figures: judged.map(({ ref }) => ref).sort() };
}
