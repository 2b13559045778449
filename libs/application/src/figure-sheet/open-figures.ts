import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import { periodAsked } from '@golden-thread/domain/measure/period';
import { sheetTransitions } from '@golden-thread/domain/figure-sheet/transitions';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { CouncilId, StageId } from '@golden-thread/domain/shared/id';
import { findFigureSheet, saveSheetState } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { type FiguresAsked, hasOpenEntryTask, type NewOnSheet, openSheets, openSheetTasks } from '@golden-thread/persistence/figure-sheet/open-sheets';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { sheetSubjectOf } from './figure-sheet';

/** The history of a quarter's figures as a whole: asked for, frozen. */
export const figuresStream = (councilId: CouncilId, year: FinancialYear, quarter: Quarter): Stream<'figures'> => ({
  type: 'figures',
  id: idFor('figures', councilId, year, quarter),
});

/**
 * A sheet that was submitted asks for more, because measures were added to it since: its owner gets a task once more, and is told which.
 * A sheet that waits for its owner anyway shows the new lines and asks nothing twice.
 */
async function askAgain(work: UnitOfWork, added: NewOnSheet, asked: { readonly dueOn: CalendarDate; readonly stageId?: StageId }): Promise<void> {
  const sheet = await findFigureSheet(work, added.sheetId);
  if (!sheet || (await hasOpenEntryTask(work, sheet.id))) return;
  await saveSheetState(work, sheet, sheetTransitions.next(sheet.state, 'add'));
  const { year, quarter } = sheet;
  const payload = { year, quarter, dueOn: asked.dueOn, refs: [...added.refs] };
  const openedBy = work.record({ name: 'FiguresAdded', stream: { type: 'figure-sheet', id: sheet.id }, payload } satisfies FigureSheetEvent);
  work.openTask({
    id: idFor('enter-figures', sheet.id, sheet.version), kind: 'enter-figures', postId: sheet.ownerPostId, subject: sheetSubjectOf(sheet), openedBy,
    dueOn: asked.dueOn, ...(asked.stageId !== undefined && { stageId: asked.stageId }),
  });
}

/**
 * Asks every owner for the figures due with a quarter, or with a month of it, for the whole council in three statements and one event;
 * called by the steps of the review round and of the year. Asked again it opens what is new (a measure registered since) and nothing twice; a sheet that was submitted asks its
 * owner once more.
 * `stageId`: the timetable's stage whose date is the due date, so that moving the stage moves the tasks.
 */
export async function openFiguresForPeriod(
  work: UnitOfWork,
  asked: FiguresAsked & { readonly stageId?: StageId },
): Promise<{ sheets: number; figures: number }> {
  const { year, quarter, month, dueOn } = asked;
  const stream = figuresStream(work.council.id, year, quarter);
  await work.lock(stream);
  const { sheets, figures, added } = await openSheets(work, asked);
  for (const more of added) await askAgain(work, more, asked);
  if (sheets.length === 0) return { sheets: 0, figures };
  const payload = { year, quarter, ...(month !== null && { month }), dueOn, sheets: sheets.length, figures };
  const openedBy = work.record({ name: 'FiguresOpened', stream, payload } satisfies FigureSheetEvent);
  const label = `figures for ${periodAsked(asked).label}`;
  await openSheetTasks(work, sheets, { dueOn, openedBy, stageId: asked.stageId ?? null, label });
  return { sheets: sheets.length, figures };
}
