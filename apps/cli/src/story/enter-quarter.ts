import { enterFigures, verifyFigures } from '@golden-thread/application/measure';
import type { Quarter } from '@golden-thread/domain/calendar';
import { type DraftLine, findMeasure, listFigureSheets, listFiguresDue } from '@golden-thread/persistence/measure';
import type { Cast } from './cast';
import { exampleCouncil } from './example-council';
import { storyFigures } from './story-figures';

const { year } = exampleCouncil;

async function linesOf(cast: Cast, sheetId: string): Promise<readonly DraftLine[]> {
  const figures = storyFigures();
  return cast.look(async (reading) => {
    const lines: DraftLine[] = [];
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
  const sheets = await cast.look((reading) => listFigureSheets(reading, { year, quarter }));
  for (const sheet of sheets) {
    const lines = await linesOf(cast, sheet.id);
    const submission = cast.submission();
    if (lines.length === 0) continue;
    await cast.does(enterFigures(cast.database, await cast.holderOf(sheet.ownerPostId), { sheetId: sheet.id, lines, submission }));
  }
}

/** Every verifier looks at what was entered and agrees. */
export async function verifyQuarter(cast: Cast, quarter: Quarter): Promise<void> {
  const sheets = await cast.look((reading) => listFigureSheets(reading, { year, quarter }));
  for (const sheet of sheets) {
    const submission = cast.submission();
    const verifier = await cast.holderOf(sheet.verifierPostId);
    await cast.does(verifyFigures(cast.database, verifier, { sheetId: sheet.id, returns: [], submission }));
  }
}
