/** How far a sub-group of the scorecard is collected: what stands there, and for which months there are figures. */

import { monthHolding, type Month } from '../calendar/dates';
import { getPeriod } from '../measure/period';
import type { MeasurePosition } from './position';

/**
 * Where a sub-group stands. `planned`: nothing is measured there, or nothing has been entered yet; `collecting`: some figures are there, and
 * something that is due is missing or waits; `reported`: everything due with the quarter is there. Source: Chesterfield 5.1 (every sub-group is shown, also one without data).
 */
export type CollectionState = 'planned' | 'collecting' | 'reported';

/** The measures whose figure is about a period that ends in a month, and how many of them have it. */
export interface MonthCollected {
  readonly month: Month;
  readonly due: number;
  readonly there: number;
}

export interface Collection {
  readonly state: CollectionState;
  /** In order of time, only months in which a figure was due. */
  readonly months: readonly MonthCollected[];
}

/** As many months as a year has. */
const mostMonths = 12;

type Collected = Pick<MeasurePosition, 'period' | 'figure' | 'status' | 'trend'>;

/** Whether there is a figure: that there were no cases is one. */
const isThere = ({ period, figure }: Collected, point: Collected['trend'][number]): boolean => point.value !== null || (point.period === period && figure !== null);

/** How far the measures of one sub-group are collected at the end of a quarter. */
export function collectionOf(positions: readonly Collected[]): Collection {
  const points = positions.flatMap((position) => position.trend.map((point) => ({ month: monthHolding(getPeriod(point.period).endsOn), there: isThere(position, point) })));
  const months = [...new Set(points.map(({ month }) => month))].sort().slice(-mostMonths);
  return {
    state: stateOf(positions, points.some(({ there }) => there)),
    months: months.map((month) => {
      const due = points.filter((point) => point.month === month);
      return { month, due: due.length, there: due.filter(({ there }) => there).length };
    }),
  };
}

function stateOf(positions: readonly Collected[], anything: boolean): CollectionState {
  if (!anything) return 'planned';
  return positions.some(({ status: { level } }) => level === 'no-data' || level === 'waiting') ? 'collecting' : 'reported';
}
