import { addDays } from '../calendar';
import { openEnd, type Span } from './span';

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
