import type { DeskView } from '@golden-thread/application/assessment/get-desk-assessment';
import { scales, scoreName } from '@golden-thread/domain/assessment/framework';
import { scoresByTheme } from '@golden-thread/domain/assessment/theme-scores';
import { assessmentPaths } from './paths';

/** From the worst score of a scale to the best, in so many tones; the word stands in each tile, so that nobody depends on the colour. */
const tones = ['worst', 'low', 'middle', 'high', 'best'] as const;

/** The tone of a score by its place on its scale, from 0. */
export const scoreTone = (place: number, of: number): string => tones[of <= 1 ? 4 : Math.round((place / (of - 1)) * (tones.length - 1))]!;

/** Width and height of a tile of the picture, and how many stand in a row. */
const tile = { width: 78, height: 44, inRow: 8 } as const;

/** Every characteristic by its code, with its score: as a picture, and as the table beside it. A stale one is marked. */
export function scoreMapOf({ reference, framework, characteristics }: DeskView): object {
  const { scale, sections } = framework;
  const { least, names } = scales[scale];
  const rows = sections.map(({ title, statements }) => ({
    title,
    tiles: statements.flatMap(({ key, title: about }, at) => {
      const one = characteristics.find((characteristic) => characteristic.key === key);
      if (!one) return [];
      const score = one.proposal?.score ?? null;
      return [{
        code: key.toUpperCase(), about, href: assessmentPaths.characteristicOf(reference, key), stale: one.stale !== null,
        score: score === null ? 'No score' : scoreName(scale, score),
        tone: score === null ? 'none' : scoreTone(score - least, names.length),
        x: (at % tile.inRow) * tile.width, y: Math.floor(at / tile.inRow) * tile.height,
      }];
    }),
  }));
  return {
    rows: rows.map((row) => ({ ...row, width: Math.min(row.tiles.length, tile.inRow) * tile.width, height: Math.ceil(row.tiles.length / tile.inRow) * tile.height, tile })),
    heads: [...names, 'No score'],
    themes: scoresByTheme(framework, (key) => characteristics.find((one) => one.key === key)?.proposal?.score ?? null).map(({ title, counts, unscored }) => ({ title, counts: [...counts, unscored] })),
  };
}
