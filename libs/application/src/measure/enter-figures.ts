import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, handsOf } from '@golden-thread/domain/authority';
import {
  checkFigure, decideEntry, type EnteredFigure, type MeasureEvent, sheetTransitions, verificationDueOn,
} from '@golden-thread/domain/measure';
import { type Database, idFor, type UnitOfWork } from '@golden-thread/persistence';
import { addFigure, type DraftLine, dropDraft, findDraft, type FigureSheet, saveSheetState } from '@golden-thread/persistence/measure';
import { answersFor } from '../shared';
import { isUnchanged } from './is-unchanged';
import { loadSheetLines } from './load-sheet-lines';
import type { SheetLine } from './sheet-line';
import { sheetSubjectOf } from './sheet-subject-of';
import { type SheetCommand, withFigureSheet } from './with-figure-sheet';

export interface EnterFigures extends SheetCommand {
  /** Lines left blank are missing, which is not zero; lines that say what is entered already change nothing. */
  readonly lines: readonly DraftLine[] | 'as-drafted';
}

/**
 * The owner submits the figures of a sheet: each changed line becomes the next version of its figure, and a second person is asked
 * to verify. All or none: one line that is not accepted refuses the whole.
 * Refused: `NotPermitted`, `NoSuchFigureSheet`, `Stale`, `NotTheFiguresOwner`, `NothingEntered`, and as the rule of one
 * figure does (`FigureNotAccepted`, `FigureVerified`, `FigureFrozen`), then with the measure's reference in the details.
 */
export function enterFigures(database: Database, actor: Actor, command: EnterFigures): Promise<Outcome<{ sheetId: string; entered: number; service: string; verifier: string }>> {
  return withFigureSheet(database, { actor, permission: 'measures.enter', command }, async (work, sheet) => {
    if (!answersFor(actor, sheet.ownerPostId)) return refuse('NotTheFiguresOwner', { owner: sheet.ownerTitle });
    const lines = await loadSheetLines(work, sheet.id);
    const decided = decideLines(lines, command.lines === 'as-drafted' ? await findDraft(work, sheet.id) : command.lines);
    if (!decided.ok) return decided;
    const entered = decided.value;
    for (const { line, figure } of entered) {
      await addFigure(work, { measureId: line.measure.id, period: line.context.period.key }, figure, handsOf(actor));
    }
    await dropDraft(work, sheet.id);
    await saveSheetState(work, sheet, sheetTransitions[sheet.state].enter ?? 'entered');
    askForVerification(work, sheet, record(work, sheet, entered, lines));
    return accept({ sheetId: sheet.id, entered: entered.length, service: sheet.serviceName, verifier: sheet.verifierTitle });
  });
}

interface Entered {
  readonly line: SheetLine;
  readonly figure: EnteredFigure;
}

function decideLines(lines: readonly SheetLine[], typed: readonly DraftLine[]): Outcome<readonly Entered[]> {
  const entered: Entered[] = [];
  for (const line of lines) {
    const given = typed.find(({ measureId, period }) => measureId === line.measure.id && period === line.context.period.key);
    if (given === undefined) continue;
    const checked = checkFigure(given, line.context);
    if (checked.faults.length === 0 && isUnchanged(line.figure, checked.figure)) continue;
    const decided = decideEntry(line.figure, checked);
    if (!decided.ok) return refuse(decided.refusal.code, { ref: line.measure.ref, ...decided.refusal.details });
    entered.push({ line, figure: decided.value });
  }
  return entered.length === 0 ? refuse('NothingEntered') : accept(entered);
}

function record(work: UnitOfWork, sheet: FigureSheet, entered: readonly Entered[], lines: readonly SheetLine[]): string {
  const figures = entered.map(({ line, figure }) => ({
    measureId: line.measure.id, ref: line.measure.ref, period: line.context.period.key, version: figure.version, value: figure.value,
  }));
  const known = new Set([...lines.filter(({ figure }) => figure !== null), ...entered.map(({ line }) => line)]);
  const event: MeasureEvent = {
    name: 'FiguresEntered',
    stream: { type: 'figure-sheet', id: sheet.id },
    payload: { year: sheet.year, quarter: sheet.quarter, figures, missing: lines.length - known.size },
    wording: Object.fromEntries(entered.filter(({ figure }) => figure.commentary !== '').map(({ line, figure }) => [line.measure.ref, figure.commentary])),
  };
  return work.record(event);
}

/** Asks the second person for the figures of a sheet, once while it is entered. */
export function askForVerification(work: UnitOfWork, sheet: FigureSheet, openedBy: string): void {
  const subject = sheetSubjectOf(sheet);
  work.closeTasks({ subject, kinds: ['enter-figures'], as: 'done' });
  if (sheet.state === 'entered') return;
  const due = verificationDueOn(sheet.dueOn);
  work.openTask({
    id: idFor('verify-figures', sheet.id, sheet.version), kind: 'verify-figures', postId: sheet.verifierPostId, subject, openedBy,
    dueOn: due < work.today ? work.today : due,
  });
}
