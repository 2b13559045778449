import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, handsOf, may } from '@golden-thread/domain/authority';
import { addWorkingDays, quarterOf } from '@golden-thread/domain/calendar';
import { checkFigure, type CorrectedFigure, decideCorrection, type Figure, findPeriod, getPeriod, type Measure, type MeasureEvent, type TypedFigure } from '@golden-thread/domain/measure';
import { type Database, idFor, type IdOrReference, type Loading, type Scope, type UnitOfWork } from '@golden-thread/persistence';
import {
  addFigure, type FigureKey, type FigureSheet, findFigure, loadHistories, measureToChange, openSheetOf, saveSheetState,
} from '@golden-thread/persistence/measure';
import { restateSnapshot } from '../review/restate-snapshot';
import { answersFor, changedSince, lacksPermission } from '../shared';
import { figureContextOf } from './figure-context-of';
import { sheetSubjectOf } from './sheet-subject-of';

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

/** A correction is to be verified within so many working days. */
const DAYS_TO_VERIFY = 5;

/**
 * Restates a figure: a new version that names the old one and says why, to be verified anew. After a freeze the snapshot keeps the
 * old version and a later one names it. The owner may, and the policy team.
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
    if (!answersFor(actor, measure.ownerPostId) && !may(actor, 'measures.configure')) return refuse('NotTheFiguresOwner', { ref: measure.ref });
    const current = await findFigure(work, key);
    const stale = current && changedSince(current, command.version, { type: 'measure', id: measure.id });
    if (stale) return stale;
    const decided = decideCorrection(current, await check(work, measure, command), command.reason);
    if (!decided.ok || current === null) return decided.ok ? refuse('FigureNotEntered') : decided;
    await addFigure(work, key, decided.value, handsOf(actor));
    const openedBy = work.record(eventOf(measure, current, decided.value));
    const sheet = await openSheetOf(work, measure, command.period);
    await askForVerification(work, sheet, openedBy);
    await restateSnapshot(work, { ...quarterOf(getPeriod(command.period).endsOn), reason: `${measure.ref}: ${decided.value.reason}` });
    return accept({ ref: measure.ref, version: decided.value.version, verifier: sheet.verifierTitle });
  });
}

async function check(work: UnitOfWork, measure: Measure, { typed, period }: CorrectFigure) {
  const history = (await loadHistories(work, [measure.id])).get(measure.id) ?? { figures: [], targets: {}, changes: [] };
  return checkFigure(typed, figureContextOf(measure, history, period, work.today));
}

function eventOf(measure: Measure, current: Figure, corrected: CorrectedFigure): MeasureEvent {
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

async function askForVerification(work: UnitOfWork, sheet: FigureSheet, openedBy: string): Promise<void> {
  await saveSheetState(work, sheet, 'entered');
  const subject = sheetSubjectOf(sheet);
  work.closeTasks({ subject, kinds: ['verify-figures'], as: 'cancelled' });
  work.openTask({
    id: idFor('verify-figures', sheet.id, sheet.version), kind: 'verify-figures', postId: sheet.verifierPostId, subject, openedBy,
    dueOn: addWorkingDays(work.today, DAYS_TO_VERIFY),
  });
}
