import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PreviewId, YearId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { recalculationDueOn } from '@golden-thread/domain/timetable/timetable-change';
import { findOwnerPost } from '@golden-thread/persistence/stage-return/audience.query';
import { findProposedRecalculation } from '@golden-thread/persistence/timetable/previews';
import { findYearById, listYears } from '@golden-thread/persistence/timetable/years';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { yearStream } from './annual-cycle';
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
 * like every other, and, as with every change, applies it with a reason. Dates do not move by themselves: people were asked by them. To be called once the meetings are written.
 */
export async function askToRecalculate(work: UnitOfWork, meetings: readonly MeetingChanged[]): Promise<void> {
  if (meetings.length === 0) return;
  for (const { id } of (await listYears(work)).filter(({ state }) => state === 'running')) {
    await work.lock(yearStream(id));
    const year = await findYearById(work, id);
    const change = year && (await changeOfYear(work, year, { kind: 'refresh' }));
    // What cannot be recalculated, or moves nothing, asks for nothing; the year's page shows its clashes.
    if (!year || !change?.ok) continue;
    const previewId = await keepChange(work, year, change.value);
    const postId = await findOwnerPost(work, { of: 'role', named: 'policy-officer' });
    const { moves, tasksMoved } = change.value;
    const payload = { year: year.year, meetings: meetings.map(described), stages: moves.length, tasks: tasksMoved, previewId };
    const openedBy = work.record({ name: 'DatesToRecalculate', stream: yearStream(id), payload } satisfies TimetableEvent);
    if (postId === null) continue;
    const subject = { ...yearStream(id), label: `${year.year}, after meetings were changed` };
    work.openTask({ id: idFor(id, 'recalculate-dates', year.version), kind: 'recalculate-dates', postId, subject, dueOn: recalculationDueOn(work), openedBy });
  }
}

/** What is proposed for a year since meetings were changed: the newest preview that nobody has applied; null where there is none. Refuses: `NotPermitted`, `NotFound`. */
export async function findProposal(database: Asked, actor: Actor, query: { readonly yearId: YearId }): Promise<Outcome<{ readonly year: FinancialYear; readonly previewId: PreviewId | null }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const year = (await listYears(reading)).find(({ id }) => id === query.yearId);
    return year === undefined ? refuse('NotFound') : accept({ year: year.year, previewId: await findProposedRecalculation(reading, year.id) });
  });
}
