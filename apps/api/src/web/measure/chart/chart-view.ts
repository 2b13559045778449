import type { Polarity, Tolerance, TrendPoint } from '@golden-thread/domain/measure';

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
