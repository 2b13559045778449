import { correctionVerifiedBy } from '@golden-thread/domain/figure-sheet/decide-verification';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import { checkFigure } from '@golden-thread/domain/figure-sheet/check-figure';
import { type CorrectedFigure, decideCorrection } from '@golden-thread/domain/figure-sheet/decide-correction';
import type { FigureSheetEvent } from '@golden-thread/domain/figure-sheet/events';
import type { Figure } from '@golden-thread/domain/measure/figure';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { findPeriod } from '@golden-thread/domain/measure/period';
import { sheetTransitions } from '@golden-thread/domain/figure-sheet/transitions';
import type { FigureContext, TypedFigure } from '@golden-thread/domain/figure-sheet/typed-figure';
import { type Decimal, decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { EventId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type FigureSheet, openSheetOf, saveSheetState } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { followMeasure } from '@golden-thread/persistence/measure/move-figures';
import { addFigure, type FigureKey, findFigure } from '@golden-thread/persistence/measure/figures';
import { measureToChange } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Loading, Scope, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersFor, changedSince, lacksPermission } from '../shared/command';
import { figureContextOf, findVerifier, sheetSubjectOf } from './figure-sheet';

export interface CorrectFigure {
  readonly measureId: IdOrReference;
  readonly period: FigureKey['period'];
  readonly typed: TypedFigure;
  readonly reason: string;
  /** The figure's version that was shown. */
  readonly version?: number | undefined;
  readonly submission?: Scope['submission'];
}

/** The figure's new version, and the title of the post that is asked to verify it. */
export interface FigureCorrectedTo {
  readonly ref: string;
  readonly version: number;
  readonly verifier: string;
}

/**
 * Restates a figure: a new version that names the old one and says why, to be verified anew; until then it is marked. A frozen quarter
 * keeps the old version and is taken again once the new one is verified. The owner may, and the policy team.
 * Refused: `NotPermitted`, `NoSuchMeasure`, `PeriodNotOfMeasure`, `NotTheFiguresOwner`, `Stale`, and as the rule does (`FigureNotEntered`,
 * `ReasonMissing`, `FigureNotAccepted`, `NothingEntered`, `CorrectionUnchanged`).
 */
export async function correctFigure(database: Database, actor: Actor, command: CorrectFigure): Promise<Outcome<FigureCorrectedTo>> {
  const lacking = lacksPermission(actor, 'measures.enter');
  if (lacking) return lacking;
  const { submission, measureId } = command;
  const load = (loading: Loading) => loading.loadForUpdate(measureToChange, measureId);
  return database.transact({ actor, submission, load }, async (work, measure): Promise<Outcome<FigureCorrectedTo>> => {
    if (!measure) return refuse('NoSuchMeasure');
    const key = { measureId: measure.id, period: command.period };
    if (findPeriod(command.period) === null) return refuse('PeriodNotOfMeasure', { period: command.period });
    if (!answersFor(actor, measure.ownerPostId) && !may(actor, 'measures.configure')) return refuse('NotTheFiguresOwner');
    const current = await findFigure(work, key);
    const stale = current && changedSince(current, command.version, { type: 'measure', id: measure.id });
    if (stale) return stale;
    const decided = decideCorrection({ ref: measure.ref, current, checked: await check(work, measure, command) }, command.reason);
    if (!decided.ok || current === null) return decided.ok ? refuse('FigureNotEntered') : decided;
    await addFigure(work, key, decided.value, { enteredBy: contributorsOf(actor), contributors: [] });
    const openedBy = work.record(eventOf(measure, current, decided.value));
    const { sheet } = await followMeasure(work, await openSheetOf(work, measure, command.period), measure, [command.period]);
    return accept({ ref: measure.ref, version: decided.value.version, verifier: await askForCorrection(work, sheet, openedBy) });
  });
}

/** A figure that an import gives otherwise than it stands, with why. */
export interface ImportedCorrection {
  readonly measure: Measure;
  readonly period: string;
  readonly typed: TypedFigure;
  readonly reason: string;
  /** The value that its preview showed as the one that stands. */
  readonly was: Decimal | null;
}

const isSame = (one: Decimal | null, other: Decimal | null): boolean => (one === null || other === null ? one === other : decimal.compare(one, other) === 0);

/** How many figures an import corrected, and the first that it cannot correct any more. */
export interface CorrectedByImport {
  readonly corrected: number;
  readonly impossible: ImportedCorrection | null;
}

/** As a pack gives a quotient: perhaps without its parts, which the page always has. */
export const contextOfImported = (context: FigureContext, { numerator }: Pick<TypedFigure, 'numerator'>): FigureContext =>
  numerator === '' ? { ...context, measure: { ...context.measure, formula: 'value' } } : context;

/**
 * Corrects the figures that an import gives otherwise, each as a new version that names the old one and says why; each sheet's second person is asked once.
 * One that says what stands already leaves it as it is. What cannot be is a fault of the pack, found when it is judged; one that cannot be any more, or that somebody
 * has corrected since it was judged, is answered, for the whole to be refused.
 */
export async function correctImported(work: UnitOfWork, corrections: readonly ImportedCorrection[], enteredBy: readonly PersonId[]): Promise<CorrectedByImport> {
  const ids = [...new Set(corrections.map(({ measure }) => measure.id))].sort();
  for (const id of ids) await work.lock({ type: 'measure', id });
  const histories = await loadHistories(work, ids);
  const asked = new Map<string, { readonly sheet: FigureSheet; readonly openedBy: EventId }>();
  let corrected = 0;
  for (const correction of corrections) {
    const { measure, period, typed, reason, was } = correction;
    const current = await findFigure(work, { measureId: measure.id, period });
    const context = figureContextOf(measure, histories.get(measure.id)!, period, work.today);
    const decided = decideCorrection({ ref: measure.ref, current, checked: checkFigure(typed, contextOfImported(context, typed)) }, reason);
    if (!decided.ok && decided.refusal.code === 'CorrectionUnchanged') continue;
    if (!decided.ok || current === null || !isSame(current.value, was)) return { corrected, impossible: correction };
    await addFigure(work, { measureId: measure.id, period }, decided.value, { enteredBy, contributors: [] });
    const openedBy = work.record(eventOf(measure, current, decided.value));
    await work.flush();
    const { sheet } = await followMeasure(work, await openSheetOf(work, measure, period), measure, [period]);
    asked.set(sheet.id, { sheet, openedBy });
    corrected += 1;
  }
  for (const { sheet, openedBy } of asked.values()) await askForCorrection(work, sheet, openedBy);
  return { corrected, impossible: null };
}

async function check(work: UnitOfWork, measure: Measure, { typed, period }: CorrectFigure) {
  const history = (await loadHistories(work, [measure.id])).get(measure.id) ?? { figures: [], targets: {}, changes: [] };
  return checkFigure(typed, figureContextOf(measure, history, period, work.today));
}

function eventOf(measure: Measure, current: Figure, corrected: CorrectedFigure): FigureSheetEvent {
  return {
    name: 'FigureCorrected',
    stream: { type: 'measure', id: measure.id },
    payload: {
      ref: measure.ref, period: current.period, version: corrected.version, replaces: corrected.replaces, was: current.value,
      becomes: corrected.value, afterFreeze: current.frozen,
    },
    wording: { reason: corrected.reason, ...(corrected.commentary !== '' && { commentary: corrected.commentary }) },
  };
}

/** Asks the second person for the correction, afresh where they were asked before. Answers the title of the post that is asked. */
async function askForCorrection(work: UnitOfWork, sheet: FigureSheet, openedBy: EventId): Promise<string> {
  await saveSheetState(work, sheet, sheetTransitions.next(sheet.state, 'correct'));
  const subject = sheetSubjectOf(sheet);
  const verifier = await findVerifier(work, sheet);
  work.closeTasks({ subject, kinds: ['verify-figures'], as: 'cancelled' });
  work.openTask({
    id: idFor('verify-figures', sheet.id, sheet.version), kind: 'verify-figures', postId: verifier.postId, subject, openedBy,
    dueOn: correctionVerifiedBy(work),
  });
  return verifier.title;
}
