import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { checkFigure, type CheckedFigure, type TypedFigure } from '@golden-thread/domain/measure';
import type { Asked } from '@golden-thread/persistence';
import { type DraftLine, type FigureSheet, findDraft, findFigureSheet } from '@golden-thread/persistence/measure';
import { answersFor, lacksPermission } from '../shared';
import { loadSheetLines } from './load-sheet-lines';
import type { SheetLine } from './sheet-line';
import { typedOf } from './typed-of';

/** A sheet as its pages show it. */
export interface FigureSheetView {
  readonly sheet: FigureSheet;
  readonly lines: readonly (SheetLine & { readonly typed: TypedFigure; readonly checked: CheckedFigure })[];
  readonly mayEnter: boolean;
  readonly mayVerify: boolean;
  readonly hasDraft: boolean;
  readonly today: string;
}

/**
 * A sheet of figures with each line checked: as typed on the page where `typed` is given, else as drafted, else as entered. The
 * checks are those that entering makes, so a page shows nothing that the use case would not say.
 * Refused: `NotPermitted`, `NoSuchFigureSheet`.
 */
export async function readFigureSheet(
  database: Asked,
  actor: Actor,
  asked: { readonly sheetId: string; readonly typed?: readonly DraftLine[] },
): Promise<Outcome<FigureSheetView>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading): Promise<Outcome<FigureSheetView>> => {
    const sheet = await findFigureSheet(reading, asked.sheetId);
    if (!sheet) return refuse('NoSuchFigureSheet');
    const mayEnter = answersFor(actor, sheet.ownerPostId);
    const drafted = mayEnter ? await findDraft(reading, sheet.id) : [];
    const given = asked.typed ?? drafted;
    const lines = (await loadSheetLines(reading, sheet.id)).map((line) => {
      const found = given.find(({ measureId, period }) => measureId === line.measure.id && period === line.context.period.key);
      const typed = found ?? typedOf(line.figure);
      return { ...line, typed, checked: checkFigure(typed, line.context) };
    });
    return accept({
      sheet, lines, mayEnter, mayVerify: answersFor(actor, sheet.verifierPostId), hasDraft: drafted.length > 0, today: reading.today,
    });
  });
}
