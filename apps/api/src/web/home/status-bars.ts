import type { StatusOverQuarters } from '@golden-thread/application/home/read-home';
import type { QuarterOfYear } from '@golden-thread/domain/status/levels-over-quarters';
import { type Level, levels } from '@golden-thread/domain/status/status';
import { escapeXml } from '@golden-thread/domain/status/chart/trend-chart';

/** The levels drawn, worst first, each with the letter that stands in its bar, so that nothing depends on colour. */
const drawn = [
  { level: 'red', letter: 'R', fill: '#d4351c', ink: '#ffffff' },
  { level: 'amber', letter: 'A', fill: '#b45d00', ink: '#ffffff' },
  { level: 'green', letter: 'G', fill: '#00703c', ink: '#ffffff' },
  { level: 'waiting', letter: 'V', fill: '#ffffff', ink: '#0b0c0c' },
  { level: 'no-data', letter: 'N', fill: '#ffffff', ink: '#0b0c0c' },
] as const satisfies readonly { level: Level; letter: string; fill: string; ink: string }[];

/** Those that are named: figures wait only where the council has them wait, and then somewhere in the council's own counts. */
const namedFor = (council: StatusOverQuarters) => drawn.filter(({ level }) => level !== 'waiting' || council.counts.some((each) => each.waiting > 0));

/** What each letter stands for, for the sentence above the pictures. */
export const statusLegend = (council: StatusOverQuarters): string =>
  namedFor(council).map(({ level, letter }) => `${letter} ${levels[level].colourWord.toLowerCase()}`).join(', ');

/** In drawing units: a row of each name, the name in front, its bar after it. */
const frame = { row: 26, bar: 20, barWidth: 212, text: 13 } as const;

/** One bar: what it is of, and how many were judged how. */
export interface BarOf {
  readonly name: string;
  readonly counts: Partial<Readonly<Record<Level, number>>> | undefined;
}

const labelOf = ({ year, quarter }: QuarterOfYear): string => `Q${quarter} ${year}`;

/** Stacked bars, one a quarter: how the measures of one thing were judged. */
export const statusBars = ({ title, counts }: StatusOverQuarters, quarters: readonly QuarterOfYear[], id: string): string =>
  stackedBars({ title: `${title}, by quarter`, bars: quarters.map((quarter, index) => ({ name: labelOf(quarter), counts: counts[index] })), left: 88 }, id);

/** Stacked bars, all of one length, with their numbers. `left`: where they begin, after the longest name. */
export function stackedBars({ title, bars, left }: { readonly title: string; readonly bars: readonly BarOf[]; readonly left: number }, id: string): string {
  const [width, height] = [left + frame.barWidth, bars.length * frame.row];
  const rows = bars.map((bar, index) => row(bar, { left, y: index * frame.row })).join('');
  const described = bars.map(({ name, counts }) => `${name}: ${formatStatusCounts(counts)}`).join('. ');
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-description" font-family="inherit">`
    + `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-description">${escapeXml(described)}.</desc>${rows}</svg>`;
}

function row({ name: label, counts }: BarOf, { left, y }: { readonly left: number; readonly y: number }): string {
  const baseline = y + 17;
  const name = `<text x="0" y="${baseline}" font-size="${frame.text}" fill="#0b0c0c">${escapeXml(label)}</text>`;
  const shown = drawn.flatMap((each) => ((counts?.[each.level] ?? 0) > 0 ? [{ ...each, count: counts![each.level]! }] : []));
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `${name}<text x="${left}" y="${baseline}" font-size="${frame.text}" fill="#505a5f">nothing judged</text>`;
  let x = left;
  const parts = widthsOf(shown.map(({ count }) => count)).map((width, index) => {
    const { letter, count, fill, ink } = shown[index]!;
    const at = x;
    x += width;
    return `<rect x="${at}" y="${y + 3}" width="${width}" height="${frame.bar}" fill="${fill}" stroke="#505a5f"/>`
      + `<text x="${at + width / 2}" y="${baseline}" font-size="${frame.text}" text-anchor="middle" fill="${ink}">${letter} ${count}</text>`;
  });
  return name + parts.join('');
}

/** Each as wide as its share of the bar, and never narrower than its number needs. */
function widthsOf(counts: readonly number[]): readonly number[] {
  const least = 36;
  const [room, total] = [frame.barWidth - 1 - least * counts.length, counts.reduce((sum, count) => sum + count, 0)];
  return counts.map((count) => Math.round((least + (room * count) / total) * 10) / 10);
}

/** "2 red, 1 amber, 5 green, 1 no data yet". */
export function formatStatusCounts(counts: BarOf['counts']): string {
  const said = drawn.flatMap(({ level }) => (counts && (counts[level] ?? 0) > 0 ? [`${counts[level]} ${levels[level].colourWord.toLowerCase()}`] : []));
  return said.join(', ') || 'nothing judged';
}

/** The same numbers as rows of a table, with what is not judged. */
export const statusRows = ({ counts }: StatusOverQuarters, quarters: readonly QuarterOfYear[], council: StatusOverQuarters): readonly object[] =>
  quarters.map((quarter, index) => ({
    quarter: labelOf(quarter),
    cells: namedFor(council).map(({ level }) => counts[index]?.[level] ?? 0),
    notJudged: (['no-target', 'data-only', 'not-due'] as const).reduce((sum, level) => sum + (counts[index]?.[level] ?? 0), 0),
  }));

export const statusColumns = (council: StatusOverQuarters): readonly string[] => [...namedFor(council).map(({ level }) => levels[level].colourWord), 'Not judged'];
