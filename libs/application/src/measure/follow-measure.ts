import { verificationDueOn } from '@golden-thread/domain/measure/decide-verification';
import type { MeasureEvent } from '@golden-thread/domain/measure/events';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { sheetTransitions } from '@golden-thread/domain/measure/transitions';
import { type FigureSheet, findFigureSheet, saveSheetState } from '@golden-thread/persistence/measure/figure-sheets';
import { followMeasure, listOpenFigures, type OpenFigure } from '@golden-thread/persistence/measure/move-figures';
import { hasOpenEntryTask } from '@golden-thread/persistence/measure/open-sheets';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { recordWorkMoved } from '../organisation/change-organisation';
import { loadFigureEntries, sheetSubjectOf } from './figure-sheet';

/**
 * Open work follows a measure that has another service, owner or verifier: what has yet to be entered is asked of the new owner, what
 * waits to be verified of the new verifier, at once. What is verified stays as it was.
 */
export async function moveFiguresOf(work: UnitOfWork, measure: Measure): Promise<void> {
  const open = await listOpenFigures(work, measure.id);
  for (const sheetId of [...new Set(open.map((figure) => figure.sheetId))]) {
    const sheet = await findFigureSheet(work, sheetId);
    const figures = open.filter((figure) => figure.sheetId === sheetId);
    if (!sheet) continue;
    const followed = await followMeasure(work, sheet, measure, figures.map(({ period }) => period));
    if (followed.tasks !== null) await recordWorkMoved(work, followed.tasks, 'measure-changed');
    else {
      await askOnSheet(work, followed.sheet, measure, figures);
      await closeWhatIsDone(work, sheet);
    }
  }
}

/** Asks the people of a sheet for figures that have come to it. */
async function askOnSheet(work: UnitOfWork, sheet: FigureSheet, measure: Measure, figures: readonly OpenFigure[]): Promise<void> {
  const [waits, awaited] = [figures.some((figure) => figure.waits), figures.some((figure) => !figure.waits)];
  const dueOn = sheet.dueOn < work.today ? work.today : sheet.dueOn;
  const payload = { year: sheet.year, quarter: sheet.quarter, dueOn, refs: [measure.ref] };
  const openedBy = work.record({ name: 'FiguresAdded', stream: { type: 'figure-sheet', id: sheet.id }, payload } satisfies MeasureEvent);
  const task = { subject: sheetSubjectOf(sheet), openedBy };
  if (waits && sheet.state !== 'entered') {
    const due = verificationDueOn(sheet.dueOn, work.calendar);
    work.openTask({ ...task, id: idFor('verify-figures', sheet.id, sheet.version), kind: 'verify-figures', postId: sheet.verifierPostId, dueOn: due < work.today ? work.today : due });
  }
  if (awaited && !(await hasOpenEntryTask(work, sheet.id))) {
    work.openTask({ ...task, id: idFor('enter-figures', sheet.id, sheet.version), kind: 'enter-figures', postId: sheet.ownerPostId, dueOn });
  }
  await saveSheetState(work, sheet, sheetTransitions.next(sheet.state, waits ? 'correct' : 'add'));
}

/** A sheet that asks its owner, or its verifier, for nothing any more has no task of theirs. */
async function closeWhatIsDone(work: UnitOfWork, sheet: FigureSheet): Promise<void> {
  const left = (await loadFigureEntries(work, sheet.id)).map(({ figure }) => figure?.state ?? 'awaited');
  const subject = sheetSubjectOf(sheet);
  const [waits, awaited] = [left.includes('entered'), left.some((state) => state === 'awaited' || state === 'returned')];
  if (!waits) work.closeTasks({ subject, kinds: ['verify-figures'], as: 'cancelled' });
  if (!awaited) work.closeTasks({ subject, kinds: ['enter-figures'], as: 'cancelled' });
  if (!waits && sheet.state === 'entered') await saveSheetState(work, sheet, awaited ? 'open' : 'verified');
}
