import { type Standing, writeFigure } from '@golden-thread/domain/measure';
import { trendChart } from './chart/trend-chart';
import { trendRows } from './chart/trend-rows';

/** A chart with the same figures as rows of a table, for "Show the figures". */
export interface ShownChart {
  readonly svg: string;
  /** HTML, escaped. */
  readonly rows: string;
}

export function presentChart(standing: Standing, size: 'small' | 'large'): ShownChart {
  const { trend, unit, decimals, polarity, tolerance, title, ref } = standing;
  const shown = { unit, decimals };
  return {
    svg: trendChart({ id: `chart-${ref}`, title: `${ref}: ${title}`, unit, decimals, polarity, tolerance, points: trend, size }),
    rows: trendRows(trend.map(({ label, value, target, dataStatus, definitionChanged }) => ({
      period: label,
      value: writeFigure(value, shown),
      target: target === null ? 'No target' : writeFigure(target, shown),
      note: [value !== null && dataStatus !== 'final' && dataStatus, definitionChanged && 'counted differently from here']
        .filter((each) => each !== false)
        .join(', '),
    }))),
  };
}
