import { type Scale, scales } from '@golden-thread/domain/assessment/framework';
import { scoreTone } from './score-map.view';

/** How many have each score, of a section, a role or a service. `unscored`: how many have none; missing where nothing can lack one. */
export interface CountedScores {
  readonly title: string;
  readonly note?: string;
  readonly counts: readonly number[];
  readonly unscored?: number;
}

/** Width of a whole bar, how high it is, and how high a row is with its title above. */
const drawn = { width: 320, bar: 20, row: 44, titled: 16 } as const;
/** Narrower than this a segment holds no number; the table beside the picture does. */
const leastForNumber = 14;

/** Rows of scores as one bar each, and as the table beside it (`assessment/score-counts.njk`); null where there are none. */
export function scoreCountsOf({ id, caption, of, scale }: { readonly id: string; readonly caption: string; readonly of: string; readonly scale: Scale }, counted: readonly CountedScores[]): object | null {
  if (counted.length === 0) return null;
  const { names } = scales[scale];
  const lacks = counted.some(({ unscored }) => unscored !== undefined);
  const heads = [...names, ...(lacks ? ['No score'] : [])];
  const rows = counted.map(({ title, note, counts, unscored = 0 }) => ({ title, note, cells: [...counts, ...(lacks ? [unscored] : [])] }));
  return { id, caption, of, heads, rows: rows.map((row, at) => ({ ...row, y: at * drawn.row, ...barOf(row.cells, names.length) })), says: rows.map(({ title, cells }) => `${title}: ${saysOf(cells, heads)}`).join('; '), ...drawn, height: rows.length * drawn.row };
}

const saysOf = (cells: readonly number[], heads: readonly string[]): string => cells.map((count, at) => `${count} ${heads[at]!}`).join(', ');

/** The segments of one bar, from the lowest score to the highest, then those without one. */
function barOf(cells: readonly number[], scored: number): { readonly segments: readonly object[] } {
  const all = cells.reduce((sum, one) => sum + one, 0);
  let x = 0;
  return {
    segments: cells.flatMap((count, at) => {
      if (count === 0) return [];
      const width = Math.round((count / all) * drawn.width);
      const segment = { x, width, tone: at < scored ? scoreTone(at, scored) : 'none', number: width >= leastForNumber ? String(count) : '' };
      x += width;
      return [segment];
    }),
  };
}
