import type { Actor } from '@golden-thread/domain/authority/actor';
import { refusalOfWorkingDay } from '@golden-thread/domain/calendar/chosen-day';
import { addMonths, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { parseTypedDate } from '@golden-thread/domain/calendar/date-format';
import { type MeetingProposed, meetingLimits, proposeMeetings } from '@golden-thread/domain/organisation/meetings-proposed';
import type { CommitteeId, MeetingId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { addMeetings, listCommitteesNamed, listMeetingsOf } from '@golden-thread/persistence/organisation/meetings';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { HandedFile } from '../apart/handed-file';
import { readApart } from '../apart/read-apart';
import { lacksPermission, type Submitted } from '../shared/command';
import { askToRecalculate } from '../timetable/dates-after-meetings';
import { changeCommittees } from './change-organisation';

/** How far ahead a calendar file is read, in months. */
const monthsAhead = 24;

/** Days typed one a line, a calendar file, or both; of one committee, or (null) of whichever each is called after. */
export interface MeetingsWanted {
  readonly committeeId: CommitteeId | null;
  readonly days: string;
  readonly calendar: HandedFile | null;
}

/**
 * What many meetings would be, before anything is arranged: each with its committee, and what stands in its way.
 * Refuses: `NotPermitted`, `FileNotReadInTime`, `FilesBeingRead`, and all at once `NoMeetingNamed`, `DayNotRead` (details: the line), `NoCalendarFile`, `TooManyMeetings`.
 */
export async function readMeetingsWanted(database: Database, actor: Actor, { committeeId, days, calendar }: MeetingsWanted): Promise<Outcome<readonly MeetingProposed[]>> {
  const lacking = lacksPermission(actor, 'committees.change');
  if (lacking) return lacking;
  const from = await database.read(actor.councilId, ({ today }) => Promise.resolve(today));
  // No transaction waits for it.
  const read = calendar === null ? accept([]) : await readApart('calendar', { file: calendar, from, to: addMonths(from, monthsAhead) });
  if (!read.ok) return read;
  const inFile = read.value;
  return database.read(actor.councilId, async (reading) => {
    const lines = days.split(/[\r\n;]+/).flatMap((line) => (isBlank(line) ? [] : [{ line: normalText(line), on: parseTypedDate(line) }]));
    const unread = lines.find(({ on }) => on === null);
    const events = [...lines.flatMap(({ line, on }) => (on === null ? [] : [{ title: line, on }])), ...(inFile ?? [])];
    const refused = refuseAll<Refusal>([
      ...(unread === undefined ? [] : [{ code: 'DayNotRead' as const, details: { line: unread.line } }]),
      ...(inFile === null ? [{ code: 'NoCalendarFile' as const }] : []),
      ...(events.length === 0 && unread === undefined && inFile !== null ? [{ code: 'NoMeetingNamed' as const }] : []),
      ...(events.length > meetingLimits.atOnce ? [{ code: 'TooManyMeetings' as const, details: { most: meetingLimits.atOnce } }] : []),
    ]);
    if (refused) return refused;
    const [committees, arranged] = [await listCommitteesNamed(reading), await listMeetingsOf(reading)];
    return accept(proposeMeetings(events, { committees, chosen: committeeId, arranged, today: reading.today, calendar: reading.calendar }));
  });
}

export interface ArrangeMeetings extends Submitted {
  readonly meetings: readonly { readonly committeeId: CommitteeId; readonly heldOn: CalendarDate }[];
}

/**
 * Arranges many meetings in one transaction; one that is there already stays as it is. Where stages of a year that runs would get other days, its policy officer is
 * asked to recalculate them. Refuses: `NotPermitted`, `NoMeetingNamed`, `TooManyMeetings`, `NotFound` for a committee that is not there,
 * and as `refusalOfWorkingDay` does.
 */
export async function arrangeMeetings(database: Database, actor: Actor, { meetings, submission }: ArrangeMeetings): Promise<Outcome<{ arranged: number }>> {
  if (meetings.length > meetingLimits.atOnce) return refuse('TooManyMeetings', { most: meetingLimits.atOnce });
  return changeCommittees(database, actor, { submission }, async (work) => {
    if (meetings.length === 0) return refuse('NoMeetingNamed');
    const [committees, there] = [await listCommitteesNamed(work), await listMeetingsOf(work)];
    if (meetings.some(({ committeeId }) => !committees.some(({ id }) => id === committeeId))) return refuse('NotFound');
    const fresh = meetings.filter((one) => !there.some((other) => other.committeeId === one.committeeId && other.heldOn === one.heldOn));
    const wrong = fresh.map(({ heldOn }) => refusalOfWorkingDay(heldOn, work, 'heldOn')).find((refusal) => refusal !== null);
    if (wrong) return { ok: false, refusal: wrong };
    const added = fresh.map(({ committeeId, heldOn }) => ({ id: newId<MeetingId>(), committeeId, heldOn, version: 1 }));
    addMeetings(work, added);
    for (const { id, committeeId, heldOn } of added) {
      work.record({ name: 'MeetingArranged', stream: { type: 'meeting', id }, payload: { committeeId, heldOn } });
    }
    const nameOf = new Map(committees.map(({ id, name }) => [id, name]));
    await askToRecalculate(work, added.map(({ committeeId, heldOn }) => ({ committee: nameOf.get(committeeId)!, heldOn, change: 'arranged' as const })));
    return accept({ arranged: fresh.length });
  });
}
