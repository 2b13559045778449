import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { recalculationDueOn } from '@golden-thread/domain/timetable/timetable-change';
import { findOwnerPost } from '@golden-thread/persistence/stage-return/audience.query';
import { findYearById, listYears } from '@golden-thread/persistence/timetable/years';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { yearStream } from './annual-cycle';
import { changeOfYear } from './preview-timetable-change';

/** A meeting that was arranged or cancelled. */
interface MeetingChanged {
  readonly committee: string;
  readonly heldOn: CalendarDate;
  readonly change: 'arranged' | 'cancelled';
}

/**
 * Meetings were arranged or cancelled by whoever looks after them: where stages of a year that runs would get other days, its policy officer is asked to look and, as
 * with every change, to apply it with a reason. Dates do not move by themselves: people were asked by them. To be called once the meetings are written.
 */
export async function askToRecalculate(work: UnitOfWork, meetings: readonly MeetingChanged[]): Promise<void> {
  if (meetings.length === 0) return;
  for (const { id } of (await listYears(work)).filter(({ state }) => state === 'running')) {
    await work.lock(yearStream(id));
    const year = await findYearById(work, id);
    const change = year && (await changeOfYear(work, year, { kind: 'refresh' }));
    // What cannot be recalculated, or moves nothing, asks for nothing; the year's page shows its clashes.
    if (!year || !change?.ok) continue;
    const postId = await findOwnerPost(work, { of: 'role', named: 'policy-officer' });
    const { moves, tasksMoved } = change.value;
    const payload = { year: year.year, meetings: meetings.map(({ committee, heldOn, change: what }) => `${committee} of ${shortDate(heldOn)} ${what}`), stages: moves.length, tasks: tasksMoved };
    const openedBy = work.record({ name: 'DatesToRecalculate', stream: yearStream(id), payload } satisfies TimetableEvent);
    if (postId === null) continue;
    const subject = { ...yearStream(id), label: `${year.year}, after meetings were changed` };
    work.openTask({ id: idFor(id, 'recalculate-dates', year.version), kind: 'recalculate-dates', postId, subject, dueOn: recalculationDueOn(work), openedBy });
  }
}
