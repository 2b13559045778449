import { isNearestBest, type Polarity, type Tolerance } from '../../measure/measure';
import { allowance } from '../status-of';
import type { TrendPoint } from '../trend';
import { type Decimal, decimal } from '../../shared/decimal/decimal';

/** What a trend chart draws. The points are exact decimals; only the drawing rounds them. */
export interface ChartView {
  /** Unique on the page: the title's and description's ids are made from it. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly tolerance: Tolerance;
  readonly points: readonly TrendPoint[];
  /** 'small' for the multiples of a scorecard, 'large' for the page of one measure. */
  readonly size: 'small' | 'large';
}

type Band = readonly [Decimal, Decimal];

/** The two edges of a target's tolerance band: from the target to where amber ends, on the side that is worse (both, for a plan). */
function bandOf(polarity: Polarity, tolerance: Tolerance, target: Decimal): Band {
  const { amber } = allowance(tolerance, target);
  if (polarity === 'maximise') return [decimal.subtract(target, amber), target];
  if (polarity === 'minimise') return [target, decimal.add(target, amber)];
  return isNearestBest(polarity) ? [decimal.subtract(target, amber), decimal.add(target, amber)] : [target, target];
}

/** The tolerance band of every target on a chart, each worked out once: targets stay the same for many periods. */
export function bandsOf({ points, polarity, tolerance }: ChartView): ReadonlyMap<string, ReturnType<typeof bandOf>> {
  const targets = new Set(points.flatMap(({ target }) => (target === null ? [] : [target])));
  return new Map([...targets].map((target) => [target, bandOf(polarity, tolerance, target)]));
}

/** Sizes in drawing units, with room around the plot for the numbers. */
const sizes = {
  small: { width: 320, height: 162, left: 12, right: 12, top: 24, bottom: 42 },
  large: { width: 720, height: 336, left: 20, right: 20, top: 34, bottom: 56 },
} as const;

/** Where things stand on a chart: the place of each period across and of each value up. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(index: number): number;
  y(value: string): number;
}

/** Rounded to a tenth of a drawing unit: short text, and the same picture on every machine. */
const tenth = (n: number): number => Math.round(n * 10) / 10;

/** The frame of a chart: the same time axis for the same number of periods, its own value axis, with a tenth of room above and below. */
export function chartFrame(view: ChartView): ChartFrame {
  const { points, size } = view;
  const box = sizes[size];
  const shown = [...points.map(({ value }) => value), ...[...bandsOf(view).values()].flat()];
  const drawn = shown.filter((each) => each !== null).map(decimal.toDrawing);
  const [least, most] = drawn.length === 0 ? [0, 1] : [Math.min(...drawn), Math.max(...drawn)];
  const room = (most - least || Math.abs(most) || 1) * 0.1;
  const [low, high] = [least - room, most + room];
  const across = box.width - box.left - box.right;
  const up = box.height - box.top - box.bottom;
  return {
    ...box,
    x: (index) => tenth(box.left + (points.length < 2 ? across / 2 : (across * index) / (points.length - 1))),
    y: (value) => tenth(box.top + up * (1 - (decimal.toDrawing(value) - low) / (high - low))),
  };
}
