import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import type { PreviewId, TaskId, YearId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { type DateRule, ruleOnDay } from '@golden-thread/domain/timetable/date-rule';
import type { DatesToRecalculate, TimetableEvent } from '@golden-thread/domain/timetable/events';
import { lastPaperParts, type PaperParts } from '@golden-thread/domain/timetable/paper-chain';
import { recalculationDueOn, type TimetableChange } from '@golden-thread/domain/timetable/timetable-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { phaseWithin } from '@golden-thread/domain/timetable/phase';
import { findOwnerPost } from '@golden-thread/persistence/stage-return/audience.query';
import { listOpenTaskIds } from '@golden-thread/persistence/task/tasks.query';
import { findProposedRecalculation, listProposedPapers } from '@golden-thread/persistence/timetable/previews';
import { findYearById, listYears } from '@golden-thread/persistence/timetable/years';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { yearStream } from './annual-cycle';
import { paperTaskOf, recalculationOf } from './recalculation-tasks';
import { changeOfYear, keepChange } from './preview-timetable-change';

/** A meeting that was arranged, moved or cancelled. `to`: where it was moved. */
interface MeetingChanged {
  readonly committee: string;
  readonly heldOn: CalendarDate;
  readonly change: 'arranged' | 'moved' | 'cancelled';
  readonly to?: CalendarDate;
}

const described = ({ committee, heldOn, change, to }: MeetingChanged): string => `${committee} of ${shortDate(heldOn)} ${change}${to === undefined ? '' : ` to ${shortDate(to)}`}`;

/**
 * Meetings were changed by whoever looks after them: where stages of a year that runs would get other days, its policy officer is proposed what would move, as a preview
 * like every other, and, as with every change, applies it with a reason. Dates do not move by themselves: people were asked by them. Where the dates cannot be worked out as the timetable
 * stands (one would lie in the past, or clash), the officer is asked all the same, and the page that recalculates says why. To be called once the meetings are written.
 * `but`: a year that is asked about by itself.
 */
export async function askToRecalculate(work: UnitOfWork, meetings: readonly MeetingChanged[], but?: YearId): Promise<void> {
  if (meetings.length === 0) return;
  for (const { id } of (await listYears(work)).filter(({ state, id: of }) => state === 'running' && of !== but)) {
    await work.lock(yearStream(id));
    const year = await findYearById(work, id);
    const change = year && (await changeOfYear(work, year, { kind: 'refresh' }));
    if (!year || !change) continue;
    if (change.ok) await propose(work, year, { change: change.value, meetings: meetings.map(described) });
    // Meetings are back where the dates have them: what was asked before is of no more use.
    else if (change.refusal.code === 'NothingWouldMove') await withdrawRecalculation(work, year);
    else await ask(work, year, { meetings: meetings.map(described), stages: 0, tasks: 0 });
  }
}

async function withdrawRecalculation(work: UnitOfWork, year: Year): Promise<void> {
  const { kind, subject } = recalculationOf(year);
  const ids = await listOpenTaskIds(work, { kind, subject });
  if (ids.length > 0) work.closeTasks({ subject, kinds: [kind], ids, as: 'cancelled' });
}

/** Keeps what would move, and asks the policy officer to look at it. `paper`: what a paper is called that it is proposed for; it is a matter of its own, whatever else changes. */
async function propose(work: UnitOfWork, year: Year, { change, meetings, paper }: { readonly change: TimetableChange; readonly meetings: readonly string[]; readonly paper?: string }): Promise<void> {
  const previewId = await keepChange(work, year, change);
  await ask(work, year, { meetings, stages: change.moves.length, tasks: change.tasksMoved, previewId }, paper === undefined ? undefined : { id: paperTaskOf(previewId), label: `${paper}, ${year.year}` });
}

/** Asks the policy officer, once for the year as it stands, however often meetings change; anew where it was withdrawn meanwhile. A paper is asked about by itself. */
async function ask(work: UnitOfWork, year: Year, of: Omit<DatesToRecalculate, 'year' | 'running'>, paper?: { readonly id: TaskId; readonly label: string }): Promise<void> {
  const postId = await findOwnerPost(work, { of: 'role', named: 'policy-officer' });
  const openedBy = work.record({ name: 'DatesToRecalculate', stream: yearStream(year.id), payload: { year: year.year, running: year.state === 'running', ...of } } satisfies TimetableEvent);
  if (postId === null) return;
  const { kind, subject } = recalculationOf(year);
  const about = paper === undefined ? { id: idFor<TaskId>(year.id, kind, year.version), subject } : { id: paper.id, subject: { ...subject, label: paper.label } };
  work.openTask({ ...about, kind, postId, dueOn: recalculationDueOn(work), openedBy, asksAgain: true });
}

/** A paper that goes to a meeting: what it is about, and the posts, by code, that write it and speak for it. */
export interface PaperForMeeting {
  readonly title: string;
  readonly author: string;
  readonly leadMember: string;
  readonly keyDecision: boolean;
}

/**
 * A meeting is arranged for a paper: its stage with the paper's whole way (forward plan, draft, clearances, briefing, agenda, decision notice, call-in) is proposed to the policy officer, finance, legal
 * services and whoever publishes the agenda being those of the year's last paper, or else of another year's; with it every date that the meeting moves, of the other years that run too. The paper
 * belongs to the year that holds the day, published or drafted; where there is none, to the year before, while that waits for its annual report. Refuses: `NoSuchYear` where neither is there,
 * `NoPaperWayYet`, and as `changeOfYear` does.
 */
export async function proposePaper(work: UnitOfWork, { committee, heldOn }: { readonly committee: { readonly code: string; readonly name: string }; readonly heldOn: CalendarDate }, paper: PaperForMeeting): Promise<Outcome<null>> {
  const of = financialYearOf(heldOn);
  const years = (await listYears(work)).filter(({ state }) => state !== 'ended');
  const held = years.find(({ year }) => year === of) ?? years.find(({ year, state }) => year === neighbouringYear(of, -1) && state === 'running');
  if (held === undefined || ruleOnDay(heldOn, held.year) === null) return refuse('NoSuchYear', { year: of });
  await work.lock(yearStream(held.id));
  const year = (await findYearById(work, held.id))!;
  const standing = lastPaperParts(year.definitions) ?? (await partsOfOtherYears(work, years.filter(({ id }) => id !== held.id)));
  if (standing === null) return refuse('NoPaperWayYet');
  const { title, author, leadMember, keyDecision } = paper;
  const rule: DateRule = { from: { on: 'first-meeting', body: committee.code, after: ruleOnDay(heldOn, year.year)! } };
  const change = await changeOfYear(work, year, { kind: 'add-stage', stage: { title, phase: phaseWithin(year.phases, 'do'), track: 'reporting', rule }, chain: { parts: { ...standing, author, leadMember }, keyDecision } });
  if (!change.ok) return change;
  await propose(work, year, { change: change.value, meetings: [`${committee.name} of ${shortDate(heldOn)} arranged for “${normalText(title)}”`], paper: normalText(title) });
  await askToRecalculate(work, [{ committee: committee.name, heldOn, change: 'arranged' }], year.id);
  return accept(null);
}

/** Who had which part in the last paper of the newest other year that knows it. */
async function partsOfOtherYears(work: UnitOfWork, others: readonly Pick<Year, 'id'>[]): Promise<PaperParts | null> {
  for (const { id } of others) {
    const parts = lastPaperParts((await findYearById(work, id))?.definitions ?? []);
    if (parts !== null) return parts;
  }
  return null;
}

/**
 * What is proposed for a year since meetings were changed: the newest preview that nobody has applied, or, where the task asks about a paper, the paper's; null where there is none.
 * Refuses: `NotPermitted`, `NotFound`.
 */
export async function findProposal(database: Asked, actor: Actor, query: { readonly yearId: YearId; readonly taskId?: TaskId | undefined }): Promise<Outcome<{ readonly year: FinancialYear; readonly previewId: PreviewId | null }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const year = (await listYears(reading)).find(({ id }) => id === query.yearId);
    if (year === undefined) return refuse('NotFound');
    const paper = query.taskId === undefined ? undefined : (await listProposedPapers(reading, year.id)).find((id) => paperTaskOf(id) === query.taskId);
    return accept({ year: year.year, previewId: paper ?? (await findProposedRecalculation(reading, year.id)) });
  });
}
