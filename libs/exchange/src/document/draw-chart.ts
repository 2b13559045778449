/** Charts of documents as SVG: the same drawing in PDF and Word. */

import { chartedLevels, type DocumentChart, type StatusChart, type TrendChart } from '@golden-thread/domain/document/document-content';
import { describeTrend } from '@golden-thread/domain/status/chart/chart-points';
import { escapeXml, trendChart } from '@golden-thread/domain/status/chart/trend-chart';
import { levels } from '@golden-thread/domain/status/status';
import type { TrendPoint } from '@golden-thread/domain/status/trend';

/** A chart as it is drawn, with the words for those who do not see it. */
export interface DrawnChart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** The colours of the levels on paper, each with the letter that stands in its bar: nothing depends on colour. */
const drawn = {
  red: { letter: 'R', fill: '#d4351c', ink: '#ffffff' },
  amber: { letter: 'A', fill: '#b45d00', ink: '#ffffff' },
  green: { letter: 'G', fill: '#00703c', ink: '#ffffff' },
  'no-data': { letter: 'N', fill: '#ffffff', ink: '#0b0c0c' },
} as const;

/** In drawing units: a row a group, its name above its bar, so that long names have room. */
const frame = { width: 720, row: 54, bar: 26, text: 16, least: 44 } as const;

/** @param alone it has the width of the paper to itself */
export function drawChart(chart: DocumentChart, alone: boolean): DrawnChart {
  return chart.kind === 'status' ? drawStatus(chart) : drawTrend(chart, alone ? 'large' : 'small');
}

function drawTrend(chart: TrendChart, size: 'small' | 'large'): DrawnChart {
  const points = chart.points.map((point): TrendPoint => ({ ...point, period: point.label as TrendPoint['period'], dataStatus: 'final', unverified: false, definitionChanged: false }));
  // What is judged, and by which tolerance, stands in the table: the picture shows the figures and what was to be reached.
  const svg = trendChart({ ...chart, points, id: 'chart', size, polarity: 'data-only', tolerance: noTolerance });
  const [width = 720, height = 336] = [...svg.matchAll(/ (?:width|height)="(\d+)"/g)].slice(0, 2).map(([, number]) => Number(number));
  return { svg, width, height, description: `${chart.title}. ${describeTrend({ ...chart, points })}` };
}

const noTolerance = { basis: 'absolute', green: '0', amber: '0', edge: 'better' } as const;

function drawStatus({ title, groups }: StatusChart): DrawnChart {
  const height = groups.length * frame.row;
  const most = Math.max(1, ...groups.map(({ counts }) => totalOf(counts)));
  const bars = groups.map(({ label, counts }, index) => bar(label, counts, { y: index * frame.row, most })).join('');
  const said = groups.map(({ label, counts }) => `${label}: ${sayCounts(counts)}`).join('. ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${height}" width="${frame.width}" height="${height}" font-family="Source Sans 3, Arial, sans-serif">${bars}</svg>`;
  return { svg, width: frame.width, height, description: `${title}. ${said}.` };
}

type Counts = StatusChart['groups'][number]['counts'];
const totalOf = (counts: Counts): number => chartedLevels.reduce((sum, level) => sum + counts[level], 0);

/** "2 red, 1 amber, 5 green". */
const sayCounts = (counts: Counts): string =>
  chartedLevels.flatMap((level) => (counts[level] > 0 ? [`${counts[level]} ${levels[level].colourWord.toLowerCase()}`] : [])).join(', ') || 'nothing judged';

function bar(label: string, counts: Counts, { y, most }: { readonly y: number; readonly most: number }): string {
  const name = `<text x="0" y="${y + frame.text}" font-size="${frame.text}" fill="#0b0c0c">${escapeXml(label)}</text>`;
  const [top, shown] = [y + frame.text + 5, chartedLevels.filter((level) => counts[level] > 0)];
  const room = ((frame.width - 2 - frame.least * shown.length) * totalOf(counts)) / most;
  let x = 1;
  const parts = shown.map((level) => {
    const { letter, fill, ink } = drawn[level];
    const width = Math.round(frame.least + (room * counts[level]) / totalOf(counts));
    const at = x;
    x += width;
    return `<rect x="${at}" y="${top}" width="${width}" height="${frame.bar}" fill="${fill}" stroke="#0b0c0c"/>`
      + `<text x="${at + width / 2}" y="${top + 19}" font-size="${frame.text}" text-anchor="middle" fill="${ink}">${letter} ${counts[level]}</text>`;
  });
  return name + parts.join('');
}
