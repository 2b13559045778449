/** Figures as documents show them: a table a part of the scorecard, bars of how many stand where, and trends. */

import { formerServiceSays } from '../measure/former-service';
import { scorecardDimensions } from '../measure/measure';
import { levels } from '../status/status';
import { writeFigure } from '../measure/write-figure';
import type { FrozenFigure } from '../review/snapshot';
import { countLevels, type DocumentBlock, type DocumentCell, type StatusChart, type TrendChart } from './document-content';

const travels: Readonly<Record<string, string>> = { improved: 'Improved', worsened: 'Worsened', unchanged: 'Unchanged', higher: 'Higher', lower: 'Lower' };

const levelCell = (level: FrozenFigure['level']): DocumentCell => ({ text: levels[level].word, level });

/** A value in its measure's words; a figure of no cases says so. */
const valueOf = (figure: FrozenFigure): string =>
  `${figure.level === 'no-cases' ? 'No cases' : writeFigure(figure.value, figure)}${figure.provisional ? ' (provisional)' : ''}${figure.unverified === true ? ' (not verified)' : ''}`;

/** Every figure, a table for each part of the scorecard; parts without a measure are left out. */
export const figureTables = (figures: readonly FrozenFigure[]): readonly DocumentBlock[] =>
  Object.entries(scorecardDimensions).flatMap(([key, { title }]): readonly DocumentBlock[] => {
    const shown = figures.filter(({ dimension }) => dimension === key);
    if (shown.length === 0) return [];
    return [{
      kind: 'table',
      caption: title,
      columns: [
        { title: 'Measure', share: 34 }, { title: 'Service', share: 17 }, { title: 'Result', share: 15, isNumber: true },
        { title: 'Target', share: 12, isNumber: true }, { title: 'Status', share: 17 }, { title: 'Since last time', share: 14 },
      ],
      rows: shown.map((figure) => [
        `${figure.ref}: ${figure.title}${figure.commentary === '' ? '' : `\n${figure.commentary}`}`,
        `${figure.serviceName}${figure.formerly === undefined ? '' : `\n${formerServiceSays(figure.formerly)}`}`,
        valueOf(figure),
        figure.target === null ? 'No target' : writeFigure(figure.target, figure),
        levelCell(figure.level),
        travels[figure.shortTravel] ?? 'Nothing to compare',
      ]),
    }];
  });

/** How many measures of each part of the scorecard stand where. */
export const statusByDimension = (figures: readonly FrozenFigure[]): StatusChart => ({
  kind: 'status',
  title: 'Measures by status',
  groups: Object.entries(scorecardDimensions)
    .map(([key, { title }]) => ({ label: title, shown: figures.filter(({ dimension }) => dimension === key) }))
    .filter(({ shown }) => shown.length > 0)
    .map(({ label, shown }) => ({ label, counts: countLevels(shown) })),
});

/** The same numbers as a table, for whoever cannot use the picture. */
export const statusTable = ({ title, groups }: StatusChart, first: string): DocumentBlock => ({
  kind: 'table',
  caption: `${title}: the numbers`,
  columns: [{ title: first, share: 40 }, ...(['red', 'amber', 'green', 'no-data'] as const).map((level) => ({ title: levels[level].word, share: 15, isNumber: true }))],
  rows: groups.map(({ label, counts }) => [label, ...(['red', 'amber', 'green', 'no-data'] as const).map((level) => String(counts[level]))]),
});

/** Trends of the measures that are off target, worst first, at most so many. `points`: of one measure, in order of time. */
export function trendsOf(figures: readonly FrozenFigure[], points: (ref: string) => TrendChart['points'], atMost: number): readonly DocumentBlock[] {
  const off = (['red', 'amber'] as const).flatMap((level) => figures.filter((figure) => figure.level === level));
  const charts = off
    .map(({ ref, title, unit, decimals }): TrendChart => ({ kind: 'trend', title: `${ref}: ${title}`, unit, decimals, points: points(ref) }))
    .filter(({ points: shown }) => shown.filter(({ value }) => value !== null).length > 1);
  return charts.length === 0 ? [] : [{ kind: 'charts', charts: charts.slice(0, atMost) }];
}
