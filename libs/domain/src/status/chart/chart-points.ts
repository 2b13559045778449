import type { TrendPoint } from '../trend';
import { writeFigure } from '../../measure/write-figure';
import { decimal } from '../../shared/decimal/decimal';
import type { ChartView } from './chart-frame';

/** A point with its place on the axis and a value that is there. */
export type Placed = TrendPoint & { readonly index: number; readonly value: string };

/** Runs of points that a line may join: broken where a figure is missing and where the definition changed. */
export function segmentsOf(points: readonly TrendPoint[]): readonly (readonly Placed[])[] {
  const segments: Placed[][] = [[]];
  points.forEach((point, index) => {
    if (point.value === null || point.definitionChanged) segments.push([]);
    if (point.value !== null) segments.at(-1)?.push({ ...point, value: point.value, index });
  });
  return segments.filter((segment) => segment.length > 0);
}

/**
 * The points whose numbers are written: first, last, highest and lowest (the latest of equals), each once. An extreme nearer than
 * `clear` periods to the first or last stays unwritten, or the numbers would lie on each other; the table beside the chart has it.
 */
export function labelledPoints(placed: readonly Placed[], clear = 1): readonly Placed[] {
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return [];
  const extreme = (sign: 1 | -1): Placed => placed.reduce((best, point) => (decimal.compare(point.value, best.value) === -sign ? best : point), first);
  const beside = ({ index }: Placed, end: Placed): boolean => index !== end.index && Math.abs(index - end.index) < clear;
  const extremes = [extreme(1), extreme(-1)].filter((point) => !beside(point, first) && !beside(point, last));
  return [...new Map([first, ...extremes, last].map((point) => [point.index, point])).values()].sort((a, b) => a.index - b.index);
}

const list = (points: readonly TrendPoint[]): string => points.map(({ label }) => label).join(', ');

/** What the picture shows, in words, for those who do not see it. */
export function describeTrend(view: Pick<ChartView, 'points' | 'unit' | 'decimals'>): string {
  const { points } = view;
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [points[0], points.at(-1)];
  const latest = known.at(-1);
  if (first === undefined || last === undefined || latest === undefined) return 'No figures yet.';
  const by = (sign: 1 | -1): TrendPoint =>
    known.reduce((best, point) => (decimal.compare(point.value ?? '0', best.value ?? '0') === sign ? point : best), latest);
  const words = (point: TrendPoint): string => `${writeFigure(point.value, view)} in ${point.label}`;
  const gaps = points.filter(({ value }) => value === null);
  const soft = known.filter(({ dataStatus }) => dataStatus !== 'final');
  const unverified = known.filter((point) => point.unverified);
  const changed = points.filter(({ definitionChanged }) => definitionChanged);
  return [
    `From ${first.label} to ${last.label}.`,
    `Latest: ${words(latest)}${latest.target === null ? '' : `, target ${writeFigure(latest.target, view)}`}.`,
    `Highest: ${words(by(1))}. Lowest: ${words(by(-1))}.`,
    gaps.length > 0 && `No figure for ${list(gaps)}.`,
    soft.length > 0 && `Not final: ${list(soft)}.`,
    unverified.length > 0 && `Not verified: ${list(unverified)}.`,
    changed.length > 0 && `Counted differently from ${list(changed)} on.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
