import type { Span } from './span';

/** The days two spans share, or null. */
export const overlap = (a: Span, b: Span): Span | null => {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
};
