import type { TrendPoint } from '../trend';
import type { ChartView } from './chart-frame';
import { describeTrend, segmentsOf, labelledPoints } from './chart-points';
import { trendChart } from './trend-chart';

const point = (label: string, value: string | null, more: Partial<TrendPoint> = {}): TrendPoint => ({
  period: label, label, value, target: '80', dataStatus: 'final', unverified: false, definitionChanged: false, ...more,
});
const view: ChartView = {
  id: 'hr01', title: 'Repairs done in time & well', unit: '%', decimals: 1, polarity: 'maximise', size: 'small',
  tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' },
  points: [
    point('Q1', '74'), point('Q2', '76'), point('Q3', null), point('Q4', '71.2'), point('Q5', '79', { definitionChanged: true }),
    point('Q6', '83', { dataStatus: 'provisional' }),
  ],
};
const count = (svg: string, part: string): number => svg.split(part).length - 1;

describe('a trend chart', () => {
  it('breaks its line at a missing figure and at a change of definition', () => {
    expect(segmentsOf(view.points).map((segment) => segment.map(({ label }) => label))).toEqual([['Q1', 'Q2'], ['Q4'], ['Q5', 'Q6']]);
    const svg = trendChart(view);
    expect(count(svg, 'stroke-width="2.5"')).toBe(2);
    expect(count(svg, '<circle')).toBe(5);
  });

  it('draws a hollow point where provisional, a dotted line where the definition changed, target line and tolerance band', () => {
    const svg = trendChart(view);
    expect(count(svg, 'fill="#ffffff" stroke="#12343b"')).toBe(1);
    expect(count(svg, 'stroke-dasharray="2 4"')).toBe(1);
    expect(count(svg, 'stroke-dasharray="6 3"')).toBe(1);
    expect(count(svg, '<polygon')).toBe(1);
    expect(count(trendChart({ ...view, polarity: 'data-only' }), '<polygon')).toBe(0);
  });

  it('writes numbers at first, last and extremes, each once', () => {
    expect(labelledPoints(segmentsOf(view.points).flat()).map(({ label }) => label)).toEqual(['Q1', 'Q4', 'Q6']);
    expect(count(trendChart(view), '83.0%</text>')).toBe(1);
    expect(labelledPoints(segmentsOf(view.points).flat(), 3).map(({ label }) => label)).toEqual(['Q1', 'Q6']);
    expect(trendChart({ ...view, unit: 'households', decimals: 0 })).toContain('>83</text>');
  });

  it('says in words what it shows, and escapes what it is called', () => {
    const svg = trendChart(view);
    expect(svg).toContain('<title id="hr01-title">Repairs done in time &amp; well</title>');
    expect(describeTrend(view)).toBe(
      'From Q1 to Q6. Latest: 83.0% in Q6, target 80.0%. Highest: 83.0% in Q6. Lowest: 71.2% in Q4. No figure for Q3. Not final: Q6. Counted differently from Q5 on.',
    );
  });

  it('keeps every mark inside the picture', () => {
    const svg = trendChart({ ...view, points: [point('Q1', '-5000000'), point('Q2', '7000000'), point('Q3', '0')] });
    const places = [...svg.matchAll(/cx="([\d.-]+)" cy="([\d.-]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(places.every(([x, y]) => (x ?? -1) >= 0 && (x ?? 999) <= 320 && (y ?? -1) >= 0 && (y ?? 999) <= 162)).toBe(true);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it.each([
    ['no points', []],
    ['no figures', [point('Q1', null, { target: null })]],
    ['one figure', [point('Q1', '5')]],
    ['equal figures', [point('Q1', '5', { target: null }), point('Q2', '5', { target: null })]],
    ['zeroes', [point('Q1', '0', { target: '0' }), point('Q2', '0', { target: '0' })]],
  ])('is drawn with %s', (_, points) => {
    const svg = trendChart({ ...view, points });
    expect(svg).toMatch(/^<svg .*<\/svg>$/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).not.toContain('style=');
  });
});
