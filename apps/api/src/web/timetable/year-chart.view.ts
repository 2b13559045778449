import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { daysBetween } from '@golden-thread/domain/calendar/dates';
import { escapeXml } from '@golden-thread/domain/status/chart/trend-chart';
import type { Track } from '@golden-thread/domain/timetable/stage-definition';
import type { YearBar, YearPlan } from '@golden-thread/domain/timetable/year-plan';
import { trackLabels } from './labels';

/** In drawing units: a row a stretch, its name in front, the months above. */
const frame = { width: 1000, left: 250, head: 26, row: 26, bar: 18, text: 13 } as const;

/** Each track's own fill; its name stands in front of its first bar, so that nothing depends on colour. */
const fills: Readonly<Record<Track, string>> = { performance: '#1d70b8', planning: '#00703c', budget: '#b45d00', people: '#4c2c92', reporting: '#505a5f' };

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The year's stretches as a Gantt chart; the table beside it says the same. */
export function yearChart(plan: YearPlan, title: string): string {
  const days = daysBetween(plan.from, plan.to) + 1;
  const x = (day: YearPlan['from']): number => Math.round((frame.left + ((frame.width - frame.left) * daysBetween(plan.from, day)) / days) * 10) / 10;
  const height = frame.head + plan.bars.length * frame.row;
  const months = plan.months.map(({ month }) => {
    const at = x(`${month}-01`);
    return `<line x1="${at}" x2="${at}" y1="0" y2="${height}" stroke="#b1b4b6"/><text x="${at + 3}" y="16" font-size="12" fill="#505a5f">${monthNames[Number(month.slice(5)) - 1]}</text>`;
  });
  const bars = plan.bars.map((bar, index) => barOf(bar, plan.bars[index - 1], { x, y: frame.head + index * frame.row }));
  const described = plan.bars.map(({ name, from, to }) => `${name}: ${shortDate(from)} to ${shortDate(to)}`).join('. ');
  return `<svg viewBox="0 0 ${frame.width} ${height}" width="${frame.width}" height="${height}" role="img" aria-labelledby="year-title year-description" font-family="inherit">`
    + `<title id="year-title">${escapeXml(title)}</title><desc id="year-description">${escapeXml(described)}.</desc>${months.join('')}${bars.join('')}</svg>`;
}

function barOf({ name, track, from, to }: YearBar, before: YearBar | undefined, at: { readonly x: (day: YearBar['from']) => number; readonly y: number }): string {
  const [left, right] = [at.x(from), at.x(to)];
  const label = before?.track === track ? name : `${name} (${trackLabels[track].toLowerCase()})`;
  return `<text x="0" y="${at.y + 14}" font-size="${frame.text}" fill="#0b0c0c">${escapeXml(label)}</text>`
    + `<rect x="${left}" y="${at.y}" width="${Math.max(3, right - left)}" height="${frame.bar}" fill="${fills[track]}"/>`;
}
