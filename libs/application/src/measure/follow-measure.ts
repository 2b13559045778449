import type { FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { sheetTransitions } from '@golden-thread/domain/figure-sheet/transitions';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { type FigureSheet, findFigureSheet, saveSheetState } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { followMeasure, listOpenFigures, type OpenFigure } from '@golden-thread/persistence/measure/move-figures';
import { hasOpenEntryTask } from '@golden-thread/persistence/figure-sheet/open-sheets';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { recordWorkMoved } from '../organisation/change-organisation';
import { loadFigureEntries, sheetSubjectOf, verificationDue } from '../figure-sheet/figure-sheet';

/** What has come to a sheet from others, because its people answer for a measure from now on. */
interface CameToSheet {
  readonly sheetId: FigureSheetId;
  readonly refs: string[];
  readonly figures: OpenFigure[];
}

/**
 * Open work follows measures that have another service, owner or verifier: what has yet to be entered is asked of the new owner, what
 * waits to be verified of the new verifier, at once and of each sheet once. What is verified stays as it was.
 */
export async function moveFiguresOf(work: UnitOfWork, measures: readonly Measure[]): Promise<void> {
  const open = await listOpenFigures(work, measures.map(({ id }) => id));
  const came = new Map<FigureSheetId, CameToSheet>();
  const left = new Map<FigureSheetId, FigureSheet>();
  for (const sheetId of [...new Set(open.map((figure) => figure.sheetId))]) {
    const sheet = await findFigureSheet(work, sheetId);
    if (!sheet) continue;
    for (const measure of measures) {
      const figures = open.filter((figure) => figure.sheetId === sheetId && figure.measureId === measure.id);
      if (figures.length === 0) continue;
      const followed = await followMeasure(work, sheet, measure, figures.map(({ period }) => period));
      if (followed.tasks !== null) await recordWorkMoved(work, followed.tasks, 'measure-changed');
      else {
        const to = came.get(followed.sheet.id) ?? { sheetId: followed.sheet.id, refs: [], figures: [] };
        came.set(to.sheetId, { ...to, refs: [...to.refs, measure.ref], figures: [...to.figures, ...figures] });
        left.set(sheetId, sheet);
      }
    }
  }
  for (const one of came.values()) await askOnSheet(work, one);
  for (const sheet of left.values()) await closeWhatIsDone(work, sheet);
}

/** Asks the people of a sheet for figures that have come to it. */
async function askOnSheet(work: UnitOfWork, { sheetId, refs, figures }: CameToSheet): Promise<void> {
  const sheet = (await findFigureSheet(work, sheetId)) as FigureSheet;
  const [waits, awaited] = [figures.some((figure) => figure.waits), figures.some((figure) => !figure.waits)];
  const dueOn = sheet.dueOn < work.today ? work.today : sheet.dueOn;
  const payload = { year: sheet.year, quarter: sheet.quarter, dueOn, refs };
  const openedBy = work.record({ name: 'FiguresAdded', stream: { type: 'figure-sheet', id: sheet.id }, payload } satisfies FigureSheetEvent);
  const task = { subject: sheetSubjectOf(sheet), openedBy };
  if (waits && sheet.state !== 'entered') {
    work.openTask({ ...task, id: idFor('verify-figures', sheet.id, sheet.version), kind: 'verify-figures', postId: sheet.verifierPostId, ...(await verificationDue(work, sheet)) });
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
