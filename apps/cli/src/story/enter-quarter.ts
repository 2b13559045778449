import { enterFigures } from '@golden-thread/application/figure-sheet/enter-figures';
import { verifyFigures } from '@golden-thread/application/figure-sheet/verify-figures';
import type { Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { readCsv } from '@golden-thread/exchange/tabular/csv';
import { type FigureEntryDraft, listFiguresDue, listFigureSheets } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { findMeasure } from '@golden-thread/persistence/measure/measures';
import { readFileSync } from 'node:fs';
import { type Cast, exampleCouncil } from './cast';

/** A figure as its owner types it in the story. */
export interface StoryFigure {
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly dataStatus: 'final' | 'provisional';
  readonly commentary: string;
}

/** '2026/27 Q1' as the measures name it: '2026-Q1'. */
const keyOf = (period: string): string => {
  const [year, part = 'Y'] = period.split(' ');
  return `${year!.slice(0, 4)}-${part}`;
};

/** The figures of the story's year, by measure and period. */
export function storyFigures(): ReadonlyMap<string, StoryFigure> {
  const table = readCsv(new Uint8Array(readFileSync(exampleCouncil.figures)));
  const figures = table.rows.map(({ cells }) => {
    const cell = (column: string): string => cells[table.columns.indexOf(column)] ?? '';
    const figure: StoryFigure = {
      measure: cell('measure'),
      period: keyOf(cell('period')),
      value: cell('value'),
      numerator: cell('numerator'),
      denominator: cell('denominator'),
      dataStatus: cell('data_status') === 'provisional' ? 'provisional' : 'final',
      commentary: cell('commentary'),
    };
    return [`${figure.measure} ${figure.period}`, figure] as const;
  });
  return new Map(figures);
}

const { year } = exampleCouncil;

async function linesOf(cast: Cast, sheetId: FigureSheetId): Promise<readonly FigureEntryDraft[]> {
  const figures = storyFigures();
  return cast.read(async (reading) => {
    const lines: FigureEntryDraft[] = [];
    // One question after the other: a look is one connection, which answers one at a time.
    for (const { measureId, period } of await listFiguresDue(reading, sheetId)) {
      const figure = figures.get(`${(await findMeasure(reading, measureId))?.ref} ${period}`);
      if (!figure) continue;
      const { numerator, denominator, dataStatus, commentary } = figure;
      lines.push({ measureId, period, value: numerator === '' ? figure.value : '', numerator, denominator, dataStatus, commentary });
    }
    return lines;
  });
}

/** Every owner enters the figures of the quarter that the story has for them. */
export async function enterQuarter(cast: Cast, quarter: Quarter): Promise<void> {
  const sheets = await cast.read((reading) => listFigureSheets(reading, { year, quarter }));
  for (const sheet of sheets) {
    const lines = await linesOf(cast, sheet.id);
    const submission = cast.submission();
    if (lines.length === 0) continue;
    await cast.expectAccepted(enterFigures(cast.database, await cast.holderOf(sheet.ownerPostId), { sheetId: sheet.id, lines, submission }));
  }
}

/** Every verifier looks at what was entered and agrees. */
export async function verifyQuarter(cast: Cast, quarter: Quarter): Promise<void> {
  const sheets = await cast.read((reading) => listFigureSheets(reading, { year, quarter }));
  for (const sheet of sheets) {
    const submission = cast.submission();
    const verifier = await cast.holderOf(sheet.verifierPostId);
    await cast.expectAccepted(verifyFigures(cast.database, verifier, { sheetId: sheet.id, returns: [], submission }));
  }
}
