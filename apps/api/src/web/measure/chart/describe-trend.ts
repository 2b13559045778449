import { type TrendPoint, writeFigure } from '@golden-thread/domain/measure';
import { decimal } from '@golden-thread/domain/shared';
import type { ChartView } from './chart-view';

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
  const changed = points.filter(({ definitionChanged }) => definitionChanged);
  return [
    `From ${first.label} to ${last.label}.`,
    `Latest: ${words(latest)}${latest.target === null ? '' : `, target ${writeFigure(latest.target, view)}`}.`,
    `Highest: ${words(by(1))}. Lowest: ${words(by(-1))}.`,
    gaps.length > 0 && `No figure for ${list(gaps)}.`,
    soft.length > 0 && `Not final: ${list(soft)}.`,
    changed.length > 0 && `Counted differently from ${list(changed)} on.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
