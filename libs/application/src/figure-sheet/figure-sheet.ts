import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { verificationAskedBy, verificationStage } from '@golden-thread/domain/figure-sheet/decide-verification';
import { definitionIn } from '@golden-thread/domain/measure/definition-change';
import { comparableFigures, type MeasureHistory } from '@golden-thread/domain/measure/figure';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { normalVariation } from '@golden-thread/domain/status/normal-variation';
import { getPeriod, periodAsked, periodAYearBefore, periodBefore } from '@golden-thread/domain/measure/period';
import type { FigureContext } from '@golden-thread/domain/figure-sheet/typed-figure';
import type { FigureSheetId, PostId, StageId, ThingType } from '@golden-thread/domain/shared/id';
import { type FigureSheet, listContributorsToDraft, listFiguresDue, sheetToChange } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { type FigureWithReturn, listContributorsToSheet, listFigures } from '@golden-thread/persistence/measure/figures';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import { findStageDay } from '@golden-thread/persistence/plan/cascade.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';
import { describeDecider, findDecidingPost, isAskedToDecide, type ToDecide } from '../shared/deciders';

/** A sheet as the subject of tasks and of its own history. */
export const sheetSubjectOf = ({ id, serviceName, ...asked }: FigureSheet): { type: ThingType; id: FigureSheetId; label: string } => ({
  type: 'figure-sheet',
  id,
  label: `${serviceName}: figures for ${periodAsked(asked).label}`,
});

/** What every act on a sheet names. */
export interface SheetCommand extends ThingCommand {
  readonly sheetId: FigureSheetId;
}

/** Opens a sheet. Refuses: `NoSuchFigureSheet`. */
export const withFigureSheet = commandOn({
  load: (loading, { sheetId }: SheetCommand) => loading.loadForUpdate(sheetToChange, sheetId),
  missing: 'NoSuchFigureSheet',
  versioned: (sheet) => sheet,
  stream: ({ id }) => ({ type: 'figure-sheet', id }),
});

/** Who verifies a sheet: its verifier, unless they contributed to what waits there. */
const sheetToVerify = async (reading: Reading, { id, verifierPostId: postId }: FigureSheet): Promise<ToDecide> => ({
  postId, contributors: await listContributorsToSheet(reading, id), permission: 'measures.verify',
});

/** The post that is asked to verify what waits on a sheet: the verifier's, or the next in line where they contributed to it. */
export async function findVerifier(reading: Reading, sheet: FigureSheet): Promise<{ readonly postId: PostId; readonly title: string }> {
  const postId = await findDecidingPost(reading, await sheetToVerify(reading, sheet));
  const other = postId === sheet.verifierPostId ? undefined : await findPost(reading, postId);
  return { postId, title: other?.title ?? sheet.verifierTitle };
}

/** Who verifies a sheet once the actor has submitted it, by post and name. What is drafted counts as theirs who drafted it. */
export async function describeVerifier(reading: Reading, actor: Actor, sheet: FigureSheet): Promise<string> {
  const asked = await sheetToVerify(reading, sheet);
  const drafters = await listContributorsToDraft(reading, sheet.id);
  return describeDecider(reading, actor, { ...asked, contributors: [...asked.contributors, ...drafters] });
}

/** Whether somebody is asked to verify a sheet. */
export const isVerifierOf = async (reading: Reading, actor: Actor, sheet: FigureSheet): Promise<boolean> =>
  isAskedToDecide(reading, actor, await sheetToVerify(reading, sheet));

/** By when what waits on a sheet is verified; where that is the timetable's day for it, the stage that the task moves with. */
export async function verificationDue(reading: Reading, { year, quarter, month, dueOn }: FigureSheet): Promise<{ readonly dueOn: CalendarDate; readonly stageId?: StageId }> {
  const stage = month === null ? await findStageDay(reading, year, verificationStage(quarter)) : null;
  const due = verificationAskedBy({ dueOn, verifiedOn: stage?.on ?? null }, reading);
  return { dueOn: due, ...(stage !== null && stage.on === due && { stageId: stage.stageId }) };
}

/** One figure a sheet asks for, with what it is checked against and how far it has come. */
export interface FigureEntry {
  readonly measure: Measure;
  readonly context: FigureContext;
  /** The current version; null when nothing has been entered. */
  readonly figure: FigureWithReturn | null;
  /** Whether the policy team asks something about it that is not answered yet. */
  readonly queried: boolean;
}

/** What a figure of a measure and period is checked against: target, earlier figures of the same definition, normal variation. */
export const figureContextOf = (measure: Measure, history: MeasureHistory, periodKey: string, today: CalendarDate): FigureContext => {
  const period = getPeriod(periodKey);
  const earlier = comparableFigures(history, period, measure.cumulative);
  const figures = comparableFigures(history, period);
  const at = (key: string): string | null => figures.find((figure) => figure.period === key)?.value ?? null;
  return {
    measure: definitionIn(measure, history.changes, periodKey),
    period,
    today,
    target: history.targets[periodKey] ?? null,
    before: at(periodBefore(period).key),
    aYearBefore: at(periodAYearBefore(period).key),
    variation: normalVariation(earlier.flatMap(({ value }) => value ?? [])),
  };
};

/** The lines of a sheet by reference and period. */
export async function loadFigureEntries(reading: Reading, sheetId: FigureSheetId): Promise<readonly FigureEntry[]> {
  const due = await listFiguresDue(reading, sheetId);
  const ids = [...new Set(due.map(({ measureId }) => measureId))];
  const measures = await listMeasures(reading, { ids, retired: true });
  const histories = await loadHistories(reading, ids);
  const figures = await listFigures(reading, ids);
  const lines = due.flatMap(({ measureId, period }) => {
    const measure = measures.find(({ id }) => id === measureId);
    const history = histories.get(measureId);
    if (!measure || !history) return [];
    const figure = figures.find((each) => each.measureId === measureId && each.period === period) ?? null;
    return [{ measure, context: figureContextOf(measure, history, period, reading.today), figure, queried: history.waiting?.[period]?.for === 'answer' }];
  });
  const place = ({ measure, context }: FigureEntry): string => `${measure.ref}/${context.period.key}`;
  return lines.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
