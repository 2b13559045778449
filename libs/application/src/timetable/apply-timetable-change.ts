import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PreviewId, WorkshopId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import type { TimetableChanged, TimetableEvent } from '@golden-thread/domain/timetable/events';
import { ownStageKey } from '@golden-thread/domain/timetable/stage-key';
import type { StageMove, TimetableChange, TimetableEdit } from '@golden-thread/domain/timetable/timetable-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { reTimeFollowUps } from '@golden-thread/persistence/assessment/follow-ups.query';
import { findMeeting, saveMeeting } from '@golden-thread/persistence/organisation/meetings';
import { listUnfinishedCascade } from '@golden-thread/persistence/plan/cascade.query';
import { findWorkingRules } from '@golden-thread/persistence/organisation/working-rules';
import { findPreview, markPreviewApplied, previewDigest } from '@golden-thread/persistence/timetable/previews';
import { reTimeSheets, reTimeTasks } from '@golden-thread/persistence/timetable/tasks-on-stages';
import { findYearById, saveStages, saveYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, lacksPermission, type Submitted } from '../shared/command';
import { yearStream } from './annual-cycle';
import { askForApproval, type ChangeToMake } from './approve-timetable-change';
import { listNewlyAsked, postsOf } from './newly-asked';
import { lockRound, moveReviews, roundOfEdit } from './postpone-reviews';
import { changeOfYear } from './preview-timetable-change';
import { closeRecalculations } from './recalculation-tasks';

/** The event of an applied change: what moved from when to when, and beside it the reason. */
function timetableChanged(
  { id, year, state }: Year,
  { edit, meeting, moves, reviews }: TimetableChange,
  { reason, ...followed }: { readonly reason: string } & Pick<TimetableChanged, 'tasksMoved' | 'cascade' | 'posts'>,
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
      ...(reviews.length > 0 && { reviews }),
      ...followed,
    },
    wording: { reason },
  };
}

function stageOf(edit: TimetableEdit): string | null {
  if (edit.kind === 'add-stage') return ownStageKey(edit.stage.title);
  if (edit.kind === 'put-back') return edit.definition.key;
  return edit.kind === 'change-rule' || edit.kind === 'remove-stage' || edit.kind === 'add-chain' ? edit.stage : null;
}

/** The stages by which plans and people's objectives of the year are due. */
const dated = /^(cascade|appraisal)\./;

/** The service years and appraisal rounds that are signalled because these stages moved: their reminders were set by the old dates. */
const cascadeOn = async (reading: Reading, { year }: Year, moves: readonly StageMove[]): Promise<TimetableChanged['cascade']> =>
  moves.some(({ stage }) => dated.test(stage)) ? listUnfinishedCascade(reading, year) : [];

/** What applying came to. `awaits`: who approves it first, where it moves more than the council lets one person move. */
export interface ChangeApplied {
  readonly year: FinancialYear;
  readonly stagesMoved: number;
  readonly tasksMoved: number;
  readonly awaits: string | null;
}

/**
 * Does what a preview showed, for the reason given: meeting, stages, and the due dates of every open task that hangs on them; the
 * running workflows hear of it through the event. Worked out again by the same function as the preview, and refused when it would
 * now do anything else (`PreviewOutOfDate`). Where it moves more open tasks than the council has chosen, it waits for an approval instead. Also refuses:
 * `NotPermitted`, `NoSuchPreview`, `PreviewAlreadyApplied`, `PreviewAwaitsApproval`, `ReasonMissing`, and what `previewChange` refuses now.
 */
export async function applyTimetableChange(
  database: Database,
  actor: Actor,
  command: { readonly previewId: PreviewId; readonly reason: string; readonly version?: number },
  submission?: Submitted['submission'],
): Promise<Outcome<ChangeApplied>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  const reason = normalText(command.reason);
  if (reason === '') return refuse('ReasonMissing');
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const looked = await recomputeChange(work, command.previewId, command.version);
    if (!looked.ok) return looked;
    const { preview, year, change } = looked.value;
    if (preview.proposal !== null && preview.proposal.refusedAt === null) return refuse('PreviewAwaitsApproval');
    const { timetableApprovedAbove: most } = await findWorkingRules(work);
    const awaits = year.state === 'running' && most !== null && change.tasksMoved > most ? await askForApproval(work, { preview, year, change, reason }) : null;
    return accept(awaits === null ? await makeChange(work, { preview, year, change, reason }) : { year: year.year, stagesMoved: 0, tasksMoved: 0, awaits });
  });
}

/** A preview with its year held, and what its edit would do now: the same, or it is refused. */
export async function recomputeChange(work: UnitOfWork, id: PreviewId, version?: number): Promise<Outcome<Omit<ChangeToMake, 'reason'>>> {
  const named = await findPreview(work, id);
  if (!named) return refuse('NoSuchPreview');
  await work.lock(yearStream(named.yearId));
  const roundId = roundOfEdit(named.yearId, named.edit);
  if (roundId !== null) await lockRound(work, roundId);
  const [preview, year] = [(await findPreview(work, id))!, await findYearById(work, named.yearId)];
  if (!year) return refuse('NoSuchPreview');
  if (preview.appliedAt !== null) return refuse('PreviewAlreadyApplied');
  const stale = changedSince(preview.shown, version, yearStream(year.id));
  if (stale) return stale;
  const change = await changeOfYear(work, year, preview.edit);
  if (!change.ok) return change;
  return previewDigest(change.value) === preview.digest ? accept({ preview, year, change: change.value }) : refuse('PreviewOutOfDate', { preview: preview.id });
}

/** Writes the change and all that follows from it. */
export async function makeChange(work: UnitOfWork, { preview, year, change, reason }: ChangeToMake): Promise<ChangeApplied> {
  const { moved, followUps } = await applyChange(work, year, change);
  const roundId = roundOfEdit(year.id, change.edit);
  if (roundId !== null) await moveReviews(work, roundId, { reviews: change.reviews, reason });
  const tasksMoved = moved + change.reviews.reduce((sum, { openTasks }) => sum + openTasks, 0);
  await markPreviewApplied(work, preview.id);
  await closeRecalculations(work, year, preview);
  const cascade = [...(await cascadeOn(work, year, change.moves)), ...followUps.map((id) => ({ kind: 'workshop' as const, id }))];
  const posts = postsOf(await listNewlyAsked(work, year, change));
  work.record(timetableChanged(year, change, { reason, tasksMoved, cascade, ...(posts.length > 0 && { posts }) }));
  return { year: year.year, stagesMoved: change.moves.length, tasksMoved, awaits: null };
}

async function applyChange(work: UnitOfWork, year: Year, change: TimetableChange): Promise<{ readonly moved: number; readonly followUps: readonly WorkshopId[] }> {
  if (change.meeting !== null) await moveMeeting(work, change.meeting);
  const moved = await reTimeTasks(work, year.id, change.moves);
  const followUps = await reTimeFollowUps(work, year.id, change.moves);
  reTimeSheets(work, year.id, change.moves);
  await saveStages(work, year, change.stages);
  await saveYear(work, { ...year, definitions: change.definitions, version: year.version + 1 });
  return { moved, followUps };
}

async function moveMeeting(work: UnitOfWork, { id, from, to }: NonNullable<TimetableChange['meeting']>): Promise<void> {
  const meeting = await findMeeting(work, id);
  if (meeting === undefined) throw new Error(`The meeting ${id} went while its move was under way.`);
  await saveMeeting(work, { ...meeting, heldOn: to, version: meeting.version + 1 });
  work.record({ name: 'MeetingMoved', stream: { type: 'meeting', id }, payload: { committeeId: meeting.committeeId, from, to } });
}
