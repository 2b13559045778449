import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { type DraftLine, saveDraft } from '@golden-thread/persistence/measure';
import { answersFor } from '../shared';
import { type SheetCommand, withFigureSheet } from './with-figure-sheet';

/**
 * Keeps what has been typed on a sheet, exactly as typed and unchecked, until it is submitted. A draft is no decision: no event.
 * Refused: `NotPermitted`, `NoSuchFigureSheet`, `NotTheFiguresOwner`.
 */
export function saveFigureDraft(
  database: Database,
  actor: Actor,
  command: Omit<SheetCommand, 'version'> & { readonly lines: readonly DraftLine[] },
): Promise<Outcome<{ sheetId: string }>> {
  return withFigureSheet(database, { actor, permission: 'measures.enter', command }, async (work, sheet) => {
    if (!answersFor(actor, sheet.ownerPostId)) return refuse('NotTheFiguresOwner', { owner: sheet.ownerTitle });
    await saveDraft(work, sheet.id, command.lines);
    return accept({ sheetId: sheet.id });
  });
}
