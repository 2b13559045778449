import { addDays } from '../calendar';
import type { Span } from './span';

/** The days of `within` that none of the spans covers, in order. The spans may overlap and come in any order. */
export const daysWithout = (spans: readonly Span[], within: Span): readonly Span[] => {
  const gaps: Span[] = [];
  let from = within.from;
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.to < from) continue;
    if (span.from > within.to) break;
    if (span.from > from) gaps.push({ from, to: addDays(span.from, -1) });
    if (span.to >= within.to) return gaps;
    from = addDays(span.to, 1);
  }
  return [...gaps, { from, to: within.to }];
};
