import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import { checkFigure } from '@golden-thread/domain/figure-sheet/check-figure';
import { decideEntry, type EnteredFigure } from '@golden-thread/domain/figure-sheet/decide-entry';
import type { FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import type { Figure } from '@golden-thread/domain/measure/figure';
import { sheetTransitions } from '@golden-thread/domain/figure-sheet/transitions';
import { type CheckedFigure, toTypedFigure } from '@golden-thread/domain/figure-sheet/typed-figure';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { EventId, FigureSheetId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type FigureEntryDraft, dropDraft, type FigureSheet, findDraft, listContributorsToDraft, saveDraft, saveSheetState } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { addFigure } from '@golden-thread/persistence/measure/figures';
import { listPostsAsked } from '@golden-thread/persistence/task/tasks.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { withdrawWithPapers } from '../contribution/ask-contribution';
import { answersFor } from '../shared/command';
import { findVerifier, loadFigureEntries, type SheetCommand, type FigureEntry, sheetSubjectOf, verificationDue, withFigureSheet } from './figure-sheet';

/**
 * Keeps what has been typed on a sheet, exactly as typed and unchecked, until it is submitted. A draft is no decision: no event.
 * Refused: `NotPermitted`, `NoSuchFigureSheet`, `NotTheFiguresOwner`.
 */
export function saveFigureDraft(
  database: Database,
  actor: Actor,
  command: Omit<SheetCommand, 'version'> & { readonly lines: readonly FigureEntryDraft[] },
): Promise<Outcome<{ sheetId: FigureSheetId }>> {
  return withFigureSheet(database, { actor, permission: 'measures.enter', command }, async (work, sheet) => {
    if (!answersFor(actor, sheet.ownerPostId)) return refuse('NotTheFiguresOwner');
    await saveDraft(work, sheet.id, { lines: command.lines, contributors: contributorsOf(actor) });
    return accept({ sheetId: sheet.id });
  });
}

const isSameDecimal = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : decimal.compare(a, b) === 0);

/** Whether a checked line says what is entered already, or says nothing. What was returned is entered again even when unchanged. */
const isUnchanged = (figure: Figure | null, checked: CheckedFigure['figure']): boolean => {
  if (checked === null) return true;
  if (figure === null || figure.state === 'returned') return false;
  return (
    isSameDecimal(figure.value, checked.value) &&
    isSameDecimal(figure.numerator, checked.numerator) &&
    isSameDecimal(figure.denominator, checked.denominator) &&
    figure.dataStatus === checked.dataStatus &&
    figure.commentary === checked.commentary
  );
};

export interface EnterFigures extends SheetCommand {
  /** Lines left blank are missing, which is not zero; lines that say what is entered already change nothing. */
  readonly lines: readonly FigureEntryDraft[] | 'as-drafted';
}

/**
 * The owner submits the figures of a sheet: each changed line becomes the next version of its figure, and a second person is asked
 * to verify. All or none: one line that is not accepted refuses the whole.
 * Refused: `NotPermitted`, `NoSuchFigureSheet`, `Stale`, `NotTheFiguresOwner`, `NothingEntered`, and as the rule of one
 * figure does (`FigureNotAccepted`, `FigureVerified`, `FigureFrozen`), naming the measure.
 */
export function enterFigures(database: Database, actor: Actor, command: EnterFigures): Promise<Outcome<{ sheetId: FigureSheetId; entered: number; service: string; verifier: string }>> {
  return withFigureSheet(database, { actor, permission: 'measures.enter', command }, async (work, sheet) => {
    if (!answersFor(actor, sheet.ownerPostId)) return refuse('NotTheFiguresOwner');
    const typed = command.lines === 'as-drafted' ? await findDraft(work, sheet.id) : command.lines;
    return submitLines(work, sheet, { lines: await loadFigureEntries(work, sheet.id), typed });
  });
}

/** What is submitted of a sheet: its lines, and what was typed for some of them. */
interface LinesSubmitted {
  readonly lines: readonly FigureEntry[];
  readonly typed: readonly FigureEntryDraft[];
}

/** Submits what was typed of a sheet that is held for it; what is drafted of its other lines stays a draft. Refuses as `enterFigures` does of its lines. */
export async function submitLines(work: UnitOfWork, sheet: FigureSheet, submitted: LinesSubmitted): Promise<Outcome<{ sheetId: FigureSheetId; entered: number; service: string; verifier: string }>> {
  const { lines, typed } = submitted;
  const decided = decideLines(lines, typed);
  if (!decided.ok) return decided;
  const entered = decided.value;
  const by = { enteredBy: contributorsOf(work.actor), contributors: await listContributorsToDraft(work, sheet.id) };
  for (const { line, figure } of entered) {
    await addFigure(work, { measureId: line.measure.id, period: line.context.period.key }, figure, by);
  }
  const rest = draftBeside(await findDraft(work, sheet.id), typed).filter((drafted) => saysMore(drafted, lines));
  await (rest.length > 0 ? saveDraft(work, sheet.id, { lines: rest, contributors: [] }) : dropDraft(work, sheet.id));
  await withdrawWithPapers(work, [sheet.id]);
  await saveSheetState(work, sheet, sheetTransitions.next(sheet.state, 'enter'));
  const verifier = await askForVerification(work, sheet, record(work, sheet, entered, lines));
  return accept({ sheetId: sheet.id, entered: entered.length, service: sheet.serviceName, verifier });
}

/** What is drafted of other figures than these. */
export const draftBeside = (draft: readonly FigureEntryDraft[], others: readonly FigureEntryDraft[]): readonly FigureEntryDraft[] =>
  draft.filter(({ measureId, period }) => !others.some((other) => other.measureId === measureId && other.period === period));

/** Whether a drafted line says otherwise than what is entered, in figures or in words; one that nothing was typed on says nothing. */
function saysMore(drafted: FigureEntryDraft, lines: readonly FigureEntry[]): boolean {
  const line = lines.find(({ measure, context }) => measure.id === drafted.measureId && context.period.key === drafted.period);
  if (line === undefined) return false;
  const shown = toTypedFigure(line.figure);
  const isAsShown = (['value', 'numerator', 'denominator', 'commentary'] as const).every((field) => drafted[field] === shown[field]);
  if (isAsShown && drafted.dataStatus === shown.dataStatus && (drafted.noCases ?? false) === shown.noCases) return false;
  const { faults, figure } = checkFigure(drafted, line.context);
  return faults.length > 0 || figure === null || !isUnchanged(line.figure, figure);
}

interface Entered {
  readonly line: FigureEntry;
  readonly figure: EnteredFigure;
}

function decideLines(lines: readonly FigureEntry[], typed: readonly FigureEntryDraft[]): Outcome<readonly Entered[]> {
  const entered: Entered[] = [];
  for (const line of lines) {
    const given = typed.find(({ measureId, period }) => measureId === line.measure.id && period === line.context.period.key);
    if (given === undefined) continue;
    const checked = checkFigure(given, line.context);
    if (checked.faults.length === 0 && isUnchanged(line.figure, checked.figure)) continue;
    const decided = decideEntry({ ref: line.measure.ref, current: line.figure, checked });
    if (!decided.ok) return decided;
    entered.push({ line, figure: decided.value });
  }
  return entered.length === 0 ? refuse('NothingEntered') : accept(entered);
}

function record(work: UnitOfWork, sheet: FigureSheet, entered: readonly Entered[], lines: readonly FigureEntry[]): EventId {
  const figures = entered.map(({ line, figure }) => ({
    measureId: line.measure.id, ref: line.measure.ref, period: line.context.period.key, version: figure.version, value: figure.value,
  }));
  const known = new Set([...lines.filter(({ figure }) => figure !== null), ...entered.map(({ line }) => line)]);
  const event: FigureSheetEvent = {
    name: 'FiguresEntered',
    stream: { type: 'figure-sheet', id: sheet.id },
    payload: { year: sheet.year, quarter: sheet.quarter, figures, missing: lines.length - known.size },
    wording: Object.fromEntries(entered.filter(({ figure }) => figure.commentary !== '').map(({ line, figure }) => [line.measure.ref, figure.commentary])),
  };
  return work.record(event);
}

/**
 * Asks the second person for the figures of a sheet, once while it is entered: the verifier, or the next in line where they entered some of them.
 * Where somebody who is asked has contributed since, the task passes on. Answers the title of the post that is asked.
 */
export async function askForVerification(work: UnitOfWork, sheet: FigureSheet, openedBy: EventId): Promise<string> {
  const subject = sheetSubjectOf(sheet);
  work.closeTasks({ subject, kinds: ['enter-figures'], as: 'done' });
  const { postId, title } = await findVerifier(work, sheet);
  if (sheet.state === 'entered') {
    if ((await listPostsAsked(work, { subjectId: sheet.id, kind: 'verify-figures' })).includes(postId)) return title;
    work.closeTasks({ subject, kinds: ['verify-figures'], as: 'cancelled' });
  }
  work.openTask({
    id: idFor('verify-figures', sheet.id, sheet.version, postId), kind: 'verify-figures', postId, subject, openedBy,
    ...(await verificationDue(work, sheet)),
  });
  return title;
}
