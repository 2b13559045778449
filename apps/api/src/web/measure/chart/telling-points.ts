import { decimal } from '@golden-thread/domain/shared';
import type { Placed } from './segments-of';

/**
 * The points whose numbers are written: first, last, highest and lowest (the latest of equals), each once. An extreme nearer than
 * `clear` periods to the first or last stays unwritten, or the numbers would lie on each other; the table beside the chart has it.
 */
export function tellingPoints(placed: readonly Placed[], clear = 1): readonly Placed[] {
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return [];
  const extreme = (sign: 1 | -1): Placed => placed.reduce((best, point) => (decimal.compare(point.value, best.value) === -sign ? best : point), first);
  const beside = ({ index }: Placed, end: Placed): boolean => index !== end.index && Math.abs(index - end.index) < clear;
  const extremes = [extreme(1), extreme(-1)].filter((point) => !beside(point, first) && !beside(point, last));
  return [...new Map([first, ...extremes, last].map((point) => [point.index, point])).values()].sort((a, b) => a.index - b.index);
}
