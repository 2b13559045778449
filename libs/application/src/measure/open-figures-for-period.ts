import { type MeasureEvent, periodAt } from '@golden-thread/domain/measure';
import type { UnitOfWork } from '@golden-thread/persistence';
import { type FiguresAsked, openSheets, openSheetTasks } from '@golden-thread/persistence/measure';
import { askAgain } from './ask-again';
import { figuresStream } from './figures-stream';

/**
 * Asks every owner for the figures due with a quarter, for the whole council in three statements and one event; called by the
 * review round's turn. Asked again it opens what is new (a measure registered since) and nothing twice; a sheet that was submitted asks its
 * owner once more.
 * `stageId`: the timetable's stage whose date is the due date, so that moving the stage moves the tasks.
 */
export async function openFiguresForPeriod(
  work: UnitOfWork,
  asked: FiguresAsked & { readonly stageId?: string },
): Promise<{ sheets: number; figures: number }> {
  const { year, quarter, dueOn } = asked;
  const stream = figuresStream(work.council.id, year, quarter);
  await work.lock(stream);
  const { sheets, figures, added } = await openSheets(work, asked);
  for (const more of added) await askAgain(work, more, asked);
  if (sheets.length === 0) return { sheets: 0, figures };
  const payload = { year, quarter, dueOn, sheets: sheets.length, figures };
  const openedBy = work.record({ name: 'FiguresOpened', stream, payload } satisfies MeasureEvent);
  const label = `figures for ${periodAt(year, 'quarterly', quarter).label}`;
  await openSheetTasks(work, sheets, { dueOn, openedBy, stageId: asked.stageId ?? null, label });
  return { sheets: sheets.length, figures };
}
