import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import { previewChange } from '@golden-thread/domain/timetable/preview-change';
import {
  differencesBetween,
  type PreviewDifference,
  type PreviewContent,
  type TimetableChange,
  type TimetableEdit,
  previewContent,
} from '@golden-thread/domain/timetable/timetable-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { addPreview, findPreview, previewDigest, type PreviewRecord } from '@golden-thread/persistence/timetable/previews';
import { openTasksByStage } from '@golden-thread/persistence/timetable/tasks-on-stages';
import { findYear, findYearById } from '@golden-thread/persistence/timetable/years';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submission } from '../shared/command';
import { meetingsOfYear } from './show-year';

/** What an edit would do as things stand in the rows now. Preview, the page that shows it and apply all ask here. */
export async function changeOfYear(reading: Reading, year: Year, edit: TimetableEdit): Promise<Outcome<TimetableChange>> {
  const meetings = await meetingsOfYear(reading, year.year);
  const openTasks = await openTasksByStage(reading, year.id);
  return previewChange(year, edit, { today: reading.today, meetings, calendar: reading.calendar, openTasks });
}

/**
 * Works out what an edit would move and keeps what was seen, so that applying it can be refused when that no longer holds.
 * An edit may depend on how the year stands (a form leaves out part of a rule). Answers the preview's id and the digest of what it
 * showed. Changes nothing else.
 * Refuses: `NotPermitted`, `NoSuchYear`, and what `previewChange` refuses.
 */
export async function previewTimetableChange(
  database: Database,
  actor: Actor,
  command: { readonly year: FinancialYear; readonly edit: TimetableEdit | ((year: Year) => TimetableEdit) },
  submission?: Submission,
): Promise<Outcome<{ id: PreviewId; digest: string }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const year = await findYear(work, command.year);
    if (!year) return refuse('NoSuchYear', { year: command.year });
    return keepPreview(work, year, typeof command.edit === 'function' ? command.edit(year) : command.edit);
  });
}

/** Works out anew, as things stand now, what a preview's edit would move. Refuses: `NotPermitted`, `NoSuchPreview`, and what `previewChange` refuses. */
export async function recheckTimetablePreview(
  database: Database,
  actor: Actor,
  command: { readonly previewId: PreviewId },
  submission?: Submission,
): Promise<Outcome<{ id: PreviewId; digest: string }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const preview = await findPreview(work, command.previewId);
    const year = preview && (await findYearById(work, preview.yearId));
    return preview && year ? keepPreview(work, year, preview.edit) : refuse('NoSuchPreview');
  });
}

async function keepPreview(work: UnitOfWork, year: Year, edit: TimetableEdit): Promise<Outcome<{ id: PreviewId; digest: string }>> {
  const change = await changeOfYear(work, year, edit);
  if (!change.ok) return change;
  const id = newId<PreviewId>();
  await addPreview(work, id, year.id, change.value);
  return accept({ id, digest: previewDigest(change.value) });
}

/** A preview beside how things stand now. `now` is null when the edit is no longer possible at all; `refusal` then says why. */
export interface PreviewView {
  readonly preview: PreviewRecord;
  readonly year: Year;
  readonly now: PreviewContent | null;
  readonly refusal: Refusal | null;
  readonly differences: readonly PreviewDifference[];
  /** Whether applying it would do exactly what was shown. */
  readonly holds: boolean;
}

/** Shows a kept preview and whether it still holds. Refuses: `NotPermitted`, `NoSuchPreview`. */
export async function showTimetablePreview(
  database: Asked,
  actor: Actor,
  query: { readonly id: PreviewId },
): Promise<Outcome<PreviewView>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const preview = await findPreview(reading, query.id);
    const year = preview && (await findYearById(reading, preview.yearId));
    if (!preview || !year) return refuse('NoSuchPreview');
    const change = await changeOfYear(reading, year, preview.edit);
    if (!change.ok) return accept({ preview, year, now: null, refusal: change.refusal, differences: [], holds: false });
    const now = previewContent(change.value);
    const holds = preview.appliedAt === null && previewDigest(change.value) === preview.digest;
    return accept({ preview, year, now, refusal: null, differences: differencesBetween(preview.shown, now), holds });
  });
}
