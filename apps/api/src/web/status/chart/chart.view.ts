import type { MeasurePosition } from '@golden-thread/domain/status/position';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import { escapeXml, trendChart } from '@golden-thread/domain/status/chart/trend-chart';

/** One period of a trend, in words. */
export interface TrendRow {
  readonly period: string;
  readonly value: string;
  readonly target: string;
  readonly note: string;
}

/** A trend's figures as rows of a table: period, figure, target. A scorecard has thousands, so they carry no classes of their own. */
export const trendRows = (rows: readonly TrendRow[]): string =>
  rows
    .map(({ period, value, target, note }) => {
      const beside = note === '' ? '' : ` <span class="gt-status__why">${escapeXml(note)}</span>`;
      return `<tr><th scope="row">${escapeXml(period)}${beside}</th><td>${escapeXml(value)}</td><td>${escapeXml(target)}</td></tr>`;
    })
    .join('\n');

/** A chart with the same figures as rows of a table, for "Show the figures". */
export interface TrendChartView {
  readonly svg: string;
  /** The same in the size of a small multiple, for a phone, where the numbers of a large one cannot be read; null where it is small already. */
  readonly narrow: string | null;
  /** HTML, escaped. */
  readonly rows: string;
}

export function trendChartView(standing: MeasurePosition, size: 'small' | 'large'): TrendChartView {
  const { trend, unit, decimals, polarity, tolerance, title, ref } = standing;
  const shown = { unit, decimals };
  const drawn = { title: `${ref}: ${title}`, unit, decimals, polarity, tolerance, points: trend };
  return {
    svg: trendChart({ ...drawn, id: `chart-${ref}`, size }),
    narrow: size === 'small' ? null : trendChart({ ...drawn, id: `narrow-chart-${ref}`, size: 'small' }),
    rows: trendRows(trend.map(({ label, value, target, dataStatus, unverified, definitionChanged }) => ({
      period: label,
      value: writeFigure(value, shown),
      target: target === null ? 'No target' : writeFigure(target, shown),
      note: [value !== null && dataStatus !== 'final' && dataStatus, unverified && 'not verified', definitionChanged && 'counted differently from here']
        .filter((each) => each !== false)
        .join(', '),
    }))),
  };
}
