import { bandOf } from './band-of';
import type { ChartView } from './chart-view';

/** The tolerance band of every target on a chart, each worked out once: targets stay the same for many periods. */
export function bandsOf({ points, polarity, tolerance }: ChartView): ReadonlyMap<string, ReturnType<typeof bandOf>> {
  const targets = new Set(points.flatMap(({ target }) => (target === null ? [] : [target])));
  return new Map([...targets].map((target) => [target, bandOf(polarity, tolerance, target)]));
}
