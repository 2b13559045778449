import { decimal } from '@golden-thread/domain/shared';
import type { Placed } from './segments-of';

/** The points whose numbers are written: first, last, highest and lowest (the latest of equals), each once. */
export function tellingPoints(placed: readonly Placed[]): readonly Placed[] {
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return [];
  const extreme = (sign: 1 | -1): Placed => placed.reduce((best, point) => (decimal.compare(point.value, best.value) === -sign ? best : point), first);
  return [...new Map([first, extreme(1), extreme(-1), last].map((point) => [point.index, point])).values()].sort((a, b) => a.index - b.index);
}
