import { writeFigure } from '../../measure/write-figure';
import { bandsOf, type ChartFrame, chartFrame, type ChartView } from './chart-frame';
import { describeTrend, type Placed, segmentsOf, labelledPoints } from './chart-points';

/** Text as it may stand in SVG and in HTML, between tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const ink = '#0b0c0c';
const line = '#12343b';
const aim = '#505a5f';
const bandFill = '#f6d7a8';

/** Runs of neighbouring periods that have a target. */
function targetRuns({ points }: ChartView): readonly (readonly { index: number; target: string }[])[] {
  const runs: { index: number; target: string }[][] = [[]];
  points.forEach(({ target }, index) => (target === null ? runs.push([]) : runs.at(-1)?.push({ index, target })));
  return runs.filter((run) => run.length > 0);
}

/** A target holds for its whole period, so its line and band reach half a period to either side. */
function targetsOf(view: ChartView, frame: ChartFrame): string {
  const half = view.points.length < 2 ? 10 : (frame.x(1) - frame.x(0)) / 2;
  const ends = (index: number): readonly number[] => [Math.max(frame.x(index) - half, 2), Math.min(frame.x(index) + half, frame.width - 2)];
  const path = (run: readonly { index: number; target: string }[], value: (target: string) => string): string[] =>
    run.flatMap(({ index, target }) => ends(index).map((x) => `${Math.round(x * 10) / 10},${frame.y(value(target))}`));
  const bands = bandsOf(view);
  return targetRuns(view)
    .map((run) => {
      const low = path(run, (target) => bands.get(target)?.[0] ?? target);
      const high = path(run, (target) => bands.get(target)?.[1] ?? target);
      const band = view.polarity === 'data-only' ? '' : `<polygon points="${[...low, ...high.reverse()].join(' ')}" fill="${bandFill}"/>`;
      return `${band}<polyline points="${path(run, (target) => target).join(' ')}" fill="none" stroke="${aim}" stroke-width="1.5" stroke-dasharray="6 3"/>`;
    })
    .join('');
}

function linesOf(segments: readonly (readonly Placed[])[], frame: ChartFrame): string {
  const joined = segments.filter(({ length }) => length > 1);
  const points = (segment: readonly Placed[]): string => segment.map(({ index, value }) => `${frame.x(index)},${frame.y(value)}`).join(' ');
  return joined.map((segment) => `<polyline points="${points(segment)}" fill="none" stroke="${line}" stroke-width="2.5"/>`).join('');
}

/** Filled where final and verified, hollow where provisional, estimated or not verified. */
function marksOf(placed: readonly Placed[], frame: ChartFrame): string {
  return placed
    .map(({ index, value, dataStatus, unverified }) => {
      const fill = dataStatus === 'final' && !unverified ? line : '#ffffff';
      return `<circle cx="${frame.x(index)}" cy="${frame.y(value)}" r="4" fill="${fill}" stroke="${line}" stroke-width="2"/>`;
    })
    .join('');
}

/** A dotted line before the first period that is counted differently. */
function changesOf({ points }: ChartView, frame: ChartFrame): string {
  return points
    .flatMap(({ definitionChanged }, index) => (definitionChanged && index > 0 ? [(frame.x(index - 1) + frame.x(index)) / 2] : []))
    .map((x) => `<line x1="${x}" x2="${x}" y1="${frame.top - 8}" y2="${frame.height - frame.bottom + 10}" stroke="${ink}" stroke-width="2" stroke-dasharray="2 4"/>`)
    .join('');
}

function numbersOf(view: ChartView, placed: readonly Placed[], frame: ChartFrame): string {
  const size = view.size === 'small' ? 13 : 16;
  const lowest = placed.reduce((low, { value }) => Math.max(low, frame.y(value)), 0);
  // Room for a number: about five of its own heights across. Longer units stand in the description and the table.
  const clear = view.points.length < 2 ? 1 : Math.ceil((size * 5) / (frame.x(1) - frame.x(0)));
  const shown = { unit: view.unit === '%' || view.unit === '£' ? view.unit : '', decimals: view.decimals };
  return labelledPoints(placed, clear)
    .map(({ index, value }) => {
      const anchor = index === 0 ? 'start' : index === view.points.length - 1 ? 'end' : 'middle';
      const y = frame.y(value) === lowest && placed.length > 1 ? frame.y(value) + size + 4 : frame.y(value) - 9;
      const words = escapeXml(writeFigure(value, shown));
      return `<text x="${frame.x(index)}" y="${Math.round(y * 10) / 10}" font-size="${size}" text-anchor="${anchor}" fill="${ink}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${words}</text>`;
    })
    .join('');
}

function periodsOf({ points, size }: ChartView, frame: ChartFrame): string {
  const y = frame.height - 8;
  const font = size === 'small' ? 12 : 14;
  const label = (index: number, anchor: string): string =>
    `<text x="${frame.x(index)}" y="${y}" font-size="${font}" text-anchor="${anchor}" fill="${aim}">${escapeXml(points[index]?.label ?? '')}</text>`;
  const axis = `<line x1="${frame.left}" x2="${frame.width - frame.right}" y1="${y - font - 3}" y2="${y - font - 3}" stroke="#b1b4b6"/>`;
  if (points.length < 2) return axis + label(0, 'middle');
  return axis + label(0, 'start') + label(points.length - 1, 'end');
}

/**
 * A measure's trend as SVG: its line with target line and tolerance band, numbers at first, last and extremes, a gap where data is
 * missing, a dotted line where the definition changed, a hollow point where provisional or not verified. Title and description are in it; the
 * figures stand in a table beside it. Attributes only, no styles: the browser's policy refuses those.
 */
export function trendChart(view: ChartView): string {
  const frame = chartFrame(view);
  const segments = segmentsOf(view.points);
  const placed = segments.flat();
  const [title, description] = [`${view.id}-title`, `${view.id}-description`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" role="img" aria-labelledby="${title} ${description}" font-family="Arial, Helvetica, sans-serif">`,
    `<title id="${title}">${escapeXml(view.title)}</title><desc id="${description}">${escapeXml(describeTrend(view))}</desc>`,
    targetsOf(view, frame),
    changesOf(view, frame),
    linesOf(segments, frame),
    marksOf(placed, frame),
    numbersOf(view, placed, frame),
    periodsOf(view, frame),
    '</svg>',
  ].join('');
}
