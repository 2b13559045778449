/** Arithmetic of spans of days, both ends inclusive. */

import { addDays, type CalendarDate } from '../calendar/dates';

/** Days from a first to a last, both inclusive. An open end is the last day there is (`openEnd`). */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Stands for "until something changes": it sorts after every date people mean. */
export const openEnd: CalendarDate = '9999-12-31';

/** The days two spans share, or null. */
export const overlap = (a: Span, b: Span): Span | null => {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
};

/** The same days in as few spans as possible, in order: overlapping and neighbouring ones joined. */
export const joined = (spans: readonly Span[]): readonly Span[] => {
  if (spans.length < 2) return spans;
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last !== undefined && (last.to === openEnd || span.from <= addDays(last.to, 1))) {
      result[result.length - 1] = { from: last.from, to: last.to > span.to ? last.to : span.to };
    } else result.push(span);
  }
  return result;
};

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
