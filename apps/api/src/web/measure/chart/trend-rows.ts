import { escapeXml } from './escape-xml';

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
