import type { CalendarDate } from '@golden-thread/domain/calendar';
import { type MeasureEvent, sheetTransitions } from '@golden-thread/domain/measure';
import { idFor, type UnitOfWork } from '@golden-thread/persistence';
import { findFigureSheet, isOwnerAsked, type NewOnSheet, saveSheetState } from '@golden-thread/persistence/measure';
import { sheetSubjectOf } from './sheet-subject-of';

/**
 * A sheet that was submitted asks for more, because measures were added to it since: its owner gets a task once more, and is told which.
 * A sheet that waits for its owner anyway shows the new lines and asks nothing twice.
 */
export async function askAgain(work: UnitOfWork, added: NewOnSheet, asked: { readonly dueOn: CalendarDate; readonly stageId?: string }): Promise<void> {
  const sheet = await findFigureSheet(work, added.sheetId);
  if (!sheet || (await isOwnerAsked(work, sheet.id))) return;
  await saveSheetState(work, sheet, sheetTransitions[sheet.state].add ?? sheet.state);
  const { year, quarter } = sheet;
  const payload = { year, quarter, dueOn: asked.dueOn, refs: [...added.refs] };
  const openedBy = work.record({ name: 'FiguresAdded', stream: { type: 'figure-sheet', id: sheet.id }, payload } satisfies MeasureEvent);
  work.openTask({
    id: idFor('enter-figures', sheet.id, sheet.version), kind: 'enter-figures', postId: sheet.ownerPostId, subject: sheetSubjectOf(sheet), openedBy,
    dueOn: asked.dueOn, ...(asked.stageId !== undefined && { stageId: asked.stageId }),
  });
}
