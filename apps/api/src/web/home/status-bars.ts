import type { StatusOverQuarters } from '@golden-thread/application/home/read-home';
import type { QuarterOfYear } from '@golden-thread/domain/measure/levels-over-quarters';
import { type Level, levels } from '@golden-thread/domain/measure/status';
import { escapeXml } from '@golden-thread/domain/measure/chart/trend-chart';

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

/** In drawing units: a row a quarter, its name in front, its bar after it. */
const frame = { width: 300, row: 26, bar: 20, left: 88, text: 13 } as const;

const labelOf = ({ year, quarter }: QuarterOfYear): string => `Q${quarter} ${year}`;

/** Stacked bars, one a quarter, all of one length: how the measures of one thing were judged, with their numbers. */
export function statusBars({ title, counts }: StatusOverQuarters, quarters: readonly QuarterOfYear[], id: string): string {
  const height = quarters.length * frame.row;
  const rows = quarters.map((quarter, index) => row(quarter, counts[index], index * frame.row)).join('');
  const described = quarters.map((quarter, index) => `${labelOf(quarter)}: ${formatStatusCounts(counts[index])}`).join('. ');
  return `<svg viewBox="0 0 ${frame.width} ${height}" width="${frame.width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-description" font-family="inherit">`
    + `<title id="${id}-title">${escapeXml(title)}, by quarter</title><desc id="${id}-description">${escapeXml(described)}.</desc>${rows}</svg>`;
}

function row(quarter: QuarterOfYear, counts: StatusOverQuarters['counts'][number] | undefined, y: number): string {
  const baseline = y + 17;
  const name = `<text x="0" y="${baseline}" font-size="${frame.text}" fill="#0b0c0c">${labelOf(quarter)}</text>`;
  const shown = drawn.flatMap((each) => (counts && counts[each.level] > 0 ? [{ ...each, count: counts[each.level] }] : []));
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `${name}<text x="${frame.left}" y="${baseline}" font-size="${frame.text}" fill="#505a5f">nothing judged</text>`;
  let x = frame.left as number;
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
  const [room, total] = [frame.width - frame.left - 1 - least * counts.length, counts.reduce((sum, count) => sum + count, 0)];
  return counts.map((count) => Math.round((least + (room * count) / total) * 10) / 10);
}

/** "2 red, 1 amber, 5 green, 1 no data yet". */
export function formatStatusCounts(counts: StatusOverQuarters['counts'][number] | undefined): string {
  const said = drawn.flatMap(({ level }) => (counts && counts[level] > 0 ? [`${counts[level]} ${levels[level].colourWord.toLowerCase()}`] : []));
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
