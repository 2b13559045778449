import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { TimetableChange, Year } from '@golden-thread/domain/timetable';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { findMeeting, saveMeeting } from '@golden-thread/persistence/organisation';
import {
  findPreview,
  findYearById,
  markPreviewApplied,
  previewDigest,
  reTimeTasks,
  saveStages,
  saveYear,
} from '@golden-thread/persistence/timetable';
import { changedSince, lacksPermission } from '../shared';
import { cascadeOn } from './cascade-on';
import { changeOfYear } from './change-of-year';
import type { Submission } from './submission';
import { timetableChanged } from './timetable-changed';
import { yearStream } from './year-stream';

/**
 * Does what a preview showed, for the reason given: meeting, stages, and the due dates of every open task that hangs on them; the
 * running workflows hear of it through the event. Worked out again by the same function as the preview, and refused when it would
 * now do anything else (`PreviewOutOfDate`). Also refuses: `NotPermitted`, `NoSuchPreview`, `PreviewAlreadyApplied`,
 * `ReasonMissing`, and what `previewChange` refuses now.
 */
export async function applyTimetableChange(
  database: Database,
  actor: Actor,
  command: { readonly previewId: string; readonly reason: string; readonly version?: number },
  submission?: Submission,
): Promise<Outcome<{ year: string; stagesMoved: number; tasksMoved: number }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  const reason = command.reason.trim();
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
    const tasksMoved = await carryOut(work, year, change.value);
    await markPreviewApplied(work, preview.id);
    const cascade = await cascadeOn(work, year, change.value.moves);
    work.record(timetableChanged(year, change.value, { reason, tasksMoved, cascade }));
    return accept({ year: year.year, stagesMoved: change.value.moves.length, tasksMoved });
  });
}

async function carryOut(work: UnitOfWork, year: Year, change: TimetableChange): Promise<number> {
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
