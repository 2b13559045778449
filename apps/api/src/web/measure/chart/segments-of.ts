import type { TrendPoint } from '@golden-thread/domain/measure';

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
