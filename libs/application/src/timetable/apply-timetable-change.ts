import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import type { TimetableChanged, TimetableEvent } from '@golden-thread/domain/timetable/events';
import { ownStageKey } from '@golden-thread/domain/timetable/stage-key';
import type { StageMove, TimetableChange, TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { findMeeting, saveMeeting } from '@golden-thread/persistence/organisation/meetings';
import { listUnfinishedCascade } from '@golden-thread/persistence/plan/cascade.query';
import { findPreview, markPreviewApplied, previewDigest } from '@golden-thread/persistence/timetable/previews';
import { reTimeTasks } from '@golden-thread/persistence/timetable/tasks-on-stages';
import { findYearById, saveStages, saveYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type Submission } from '../shared/command';
import { yearStream } from './annual-cycle';
import { changeOfYear } from './preview-timetable-change';

/** The event of an applied change: what moved from when to when, and beside it the reason. */
function timetableChanged(
  { id, year, state }: Year,
  { edit, meeting, moves }: TimetableChange,
  { reason, ...followed }: { readonly reason: string } & Pick<TimetableChanged, 'tasksMoved' | 'cascade'>,
): TimetableEvent {
  return {
    name: 'TimetableChanged',
    stream: yearStream(id),
    payload: {
      running: state === 'running',
      year,
      edit: {
        kind: edit.kind,
        stage: stageOf(edit),
        meeting: edit.kind === 'move-meeting' ? edit.meeting : null,
      },
      meeting,
      moves,
      ...followed,
    },
    wording: { reason },
  };
}

function stageOf(edit: TimetableEdit): string | null {
  if (edit.kind === 'add-stage') return ownStageKey(edit.stage.title);
  return edit.kind === 'change-rule' || edit.kind === 'remove-stage' ? edit.stage : null;
}

/** The stages by which plans and people's objectives of the year are due. */
const dated = /^(cascade|appraisal)\./;

/** The service years and appraisal rounds that are signalled because these stages moved: their reminders were set by the old dates. */
const cascadeOn = async (reading: Reading, { year }: Year, moves: readonly StageMove[]): Promise<TimetableChanged['cascade']> =>
  moves.some(({ stage }) => dated.test(stage)) ? listUnfinishedCascade(reading, year) : [];

/**
 * Does what a preview showed, for the reason given: meeting, stages, and the due dates of every open task that hangs on them; the
 * running workflows hear of it through the event. Worked out again by the same function as the preview, and refused when it would
 * now do anything else (`PreviewOutOfDate`). Also refuses: `NotPermitted`, `NoSuchPreview`, `PreviewAlreadyApplied`,
 * `ReasonMissing`, and what `previewChange` refuses now.
 */
export async function applyTimetableChange(
  database: Database,
  actor: Actor,
  command: { readonly previewId: PreviewId; readonly reason: string; readonly version?: number },
  submission?: Submission,
): Promise<Outcome<{ year: FinancialYear; stagesMoved: number; tasksMoved: number }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  const reason = normalText(command.reason);
  if (reason === '') return refuse('ReasonMissing');
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const preview = await findPreview(work, command.previewId);
    if (!preview) return refuse('NoSuchPreview');
    await work.lock(yearStream(preview.yearId));
    const year = await findYearById(work, preview.yearId);
    if (!year) return refuse('NoSuchPreview');
    if (preview.appliedAt !== null) return refuse('PreviewAlreadyApplied');
    const stale = changedSince(preview.shown, command.version, yearStream(year.id));
    if (stale) return stale;
    const change = await changeOfYear(work, year, preview.edit);
    if (!change.ok) return change;
    if (previewDigest(change.value) !== preview.digest) return refuse('PreviewOutOfDate', { preview: preview.id });
    const tasksMoved = await applyChange(work, year, change.value);
    await markPreviewApplied(work, preview.id);
    const cascade = await cascadeOn(work, year, change.value.moves);
    work.record(timetableChanged(year, change.value, { reason, tasksMoved, cascade }));
    return accept({ year: year.year, stagesMoved: change.value.moves.length, tasksMoved });
  });
}

async function applyChange(work: UnitOfWork, year: Year, change: TimetableChange): Promise<number> {
  if (change.meeting !== null) await moveMeeting(work, change.meeting);
  const tasksMoved = await reTimeTasks(work, year.id, change.moves);
  await saveStages(work, year, change.stages);
  await saveYear(work, { ...year, definitions: change.definitions, version: year.version + 1 });
  return tasksMoved;
}

async function moveMeeting(work: UnitOfWork, { id, from, to }: NonNullable<TimetableChange['meeting']>): Promise<void> {
  const meeting = await findMeeting(work, id);
  if (meeting === undefined) throw new Error(`The meeting ${id} went while its move was under way.`);
  await saveMeeting(work, { ...meeting, heldOn: to, version: meeting.version + 1 });
  work.record({ name: 'MeetingMoved', stream: { type: 'meeting', id }, payload: { committeeId: meeting.committeeId, from, to } });
}
