import type { Actor } from '@golden-thread/domain/authority/actor';
import { withContributor } from '@golden-thread/domain/authority/separation-of-duties';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import type { Meeting } from '@golden-thread/domain/timetable/date-resolver';
import { previewChange } from '@golden-thread/domain/timetable/preview-change';
import {
  differencesBetween,
  type PreviewDifference,
  type PreviewContent,
  type TimetableChange,
  type TimetableEdit,
  previewContent,
} from '@golden-thread/domain/timetable/timetable-change';
import { undoOf } from '@golden-thread/domain/timetable/undo-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { listUnknownNames } from '@golden-thread/persistence/stage-return/audience.query';
import { listNamedCalendars } from '@golden-thread/persistence/timetable/named-calendars';
import { addPreview, findMeetingsChanged, findPreview, type MeetingsChanged, previewDigest, type PreviewRecord } from '@golden-thread/persistence/timetable/previews';
import { listChangeRecipients, openTasksByStage, type ChangeRecipient } from '@golden-thread/persistence/timetable/tasks-on-stages';
import { findYear, findYearById } from '@golden-thread/persistence/timetable/years';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { listNewlyAsked, type NewlyAsked, postsOf } from './newly-asked';
import { findRoundToMove, roundOfEdit } from './postpone-reviews';
import { servicesNamedIn, withServicesByCode } from './services-by-code';
import { meetingsOfYear } from './show-year';

/** What an edit would do as things stand in the rows now; posts and services that it names must be there (`AudienceUnknown`). Preview, the page that shows it and apply all ask here. `also`: meetings that are not arranged, and are to be looked at as if they were. */
export async function changeOfYear(reading: Reading, year: Year, edit: TimetableEdit, also: readonly Meeting[] = []): Promise<Outcome<TimetableChange>> {
  const chain = edit.kind === 'add-chain' || edit.kind === 'add-stage' ? edit.chain : undefined;
  if (chain !== undefined) {
    const unknown = await listUnknownNames(reading, { of: 'posts', named: [...new Set(Object.values(chain.parts))] });
    if (unknown.length > 0) return refuse('AudienceUnknown', { names: unknown });
  }
  const services = await listUnknownNames(reading, { of: 'services', named: servicesNamedIn(edit) });
  if (services.length > 0) return refuse('AudienceUnknown', { names: services });
  const roundId = roundOfEdit(year.id, edit);
  const meetings = [...(await meetingsOfYear(reading, year.year)), ...also].sort((one, other) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : 0));
  const openTasks = await openTasksByStage(reading, year.id);
  return previewChange(year, edit, { today: reading.today, meetings, calendar: reading.calendar, calendars: await listNamedCalendars(reading), openTasks, round: roundId && (await findRoundToMove(reading, roundId)) });
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
  submission?: Submitted['submission'],
): Promise<Outcome<{ id: PreviewId; digest: string }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const year = await findYear(work, command.year);
    if (!year) return refuse('NoSuchYear', { year: command.year });
    return keepPreview(work, year, await withServicesByCode(work, typeof command.edit === 'function' ? command.edit(year) : command.edit));
  });
}

/** Works out anew, as things stand now, what a preview's edit would move. Refuses: `NotPermitted`, `NoSuchPreview`, and what `previewChange` refuses. */
export async function recheckTimetablePreview(
  database: Database,
  actor: Actor,
  command: { readonly previewId: PreviewId },
  submission?: Submitted['submission'],
): Promise<Outcome<{ id: PreviewId; digest: string }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const preview = await findPreview(work, command.previewId);
    const year = preview && (await findYearById(work, preview.yearId));
    return preview && year ? keepPreview(work, year, preview.edit, preview) : refuse('NoSuchPreview');
  });
}

/** Works out what undoing an applied change would move: a change like every other, to be applied with its reason. Refuses: `NotPermitted`, `NoSuchPreview`, `NothingToUndo`, and what `previewChange` refuses. */
export async function previewUndo(
  database: Database,
  actor: Actor,
  command: { readonly previewId: PreviewId },
  submission?: Submitted['submission'],
): Promise<Outcome<{ id: PreviewId; digest: string }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const preview = await findPreview(work, command.previewId);
    const year = preview && (await findYearById(work, preview.yearId));
    if (!preview || !year) return refuse('NoSuchPreview');
    return preview.appliedAt === null || preview.undo === null ? refuse('NothingToUndo') : keepPreview(work, year, preview.undo);
  });
}

/** Keeps what an edit of a year would do, as it was seen. `of`: the preview that is worked out anew; whoever made it has a part in this one too. Refuses what `previewChange` refuses. */
export async function keepPreview(work: UnitOfWork, year: Year, edit: TimetableEdit, of?: PreviewRecord): Promise<Outcome<{ id: PreviewId; digest: string }>> {
  const change = await changeOfYear(work, year, edit);
  return change.ok ? accept({ id: await keepChange(work, year, change.value, of), digest: previewDigest(change.value) }) : change;
}

/** Keeps a change of a year that is worked out already, as it was seen. */
export async function keepChange(work: UnitOfWork, year: Year, change: TimetableChange, of?: PreviewRecord): Promise<PreviewId> {
  const id = newId<PreviewId>();
  await addPreview(work, id, year.id, { change, undo: undoOf(year, change.edit, change), contributors: withContributor(of?.contributors ?? [], work.actor) });
  return id;
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
  /** Who is told when it is applied to a year that runs; nobody of a draft's change. */
  readonly told: readonly ChangeRecipient[];
  /** Whom the stages that it adds to a year that runs will ask. */
  readonly asks: readonly NewlyAsked[];
  /** Which meetings were changed by whom, where that proposed it. */
  readonly proposedAfter: MeetingsChanged | null;
}

/** Shows a kept preview and whether it still holds. Refuses: `NotPermitted`, `NoSuchPreview`. */
export async function showTimetablePreview(
  database: Asked,
  actor: Actor,
  query: { readonly id: PreviewId },
): Promise<Outcome<PreviewView>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  return lacking ?? database.read(actor.councilId, (reading) => previewView(reading, query.id));
}

/** A preview beside how things stand now. Refuses: `NoSuchPreview`. */
export async function previewView(reading: Reading, id: PreviewId): Promise<Outcome<PreviewView>> {
  const preview = await findPreview(reading, id);
  const year = preview && (await findYearById(reading, preview.yearId));
  if (!preview || !year) return refuse('NoSuchPreview');
  const proposedAfter = (await findMeetingsChanged(reading, preview)) ?? null;
  const change = await changeOfYear(reading, year, preview.edit);
  if (!change.ok) return accept({ preview, year, now: null, refusal: change.refusal, differences: [], holds: false, told: [], asks: [], proposedAfter });
  const now = previewContent(change.value);
  const holds = preview.appliedAt === null && previewDigest(change.value) === preview.digest;
  const asks = preview.appliedAt === null ? await listNewlyAsked(reading, year, change.value) : [];
  const concerned = {
    stages: now.moves.map(({ stage }) => stage), meetingId: now.meeting?.id ?? null, reviewIds: change.value.reviews.map(({ reviewId }) => reviewId), posts: postsOf(asks),
  };
  const told = holds && year.state === 'running' ? await listChangeRecipients(reading, year.id, concerned) : [];
  return accept({ preview, year, now, refusal: null, differences: differencesBetween(preview.shown, now), holds, told, asks, proposedAfter });
}
