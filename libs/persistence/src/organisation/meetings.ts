import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId, MeetingId } from '@golden-thread/domain/shared/id';
import type { Meeting } from '@golden-thread/domain/timetable/date-resolver';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A committee's meeting as it is kept. */
export interface MeetingRecord {
  readonly id: MeetingId;
  readonly committeeId: CommitteeId;
  readonly heldOn: CalendarDate;
  /** Such as 18:30; empty or missing: nobody has said when it begins. */
  readonly beginsAt?: string;
  readonly version: number;
}

const columns = 'id, committee_id as "committeeId", held_on as "heldOn", begins_at as "beginsAt", version';

export async function findMeeting(reading: Reading, id: MeetingId): Promise<MeetingRecord | undefined> {
  const [found] = await reading.query<MeetingRecord>(`select ${columns} from meeting where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

export async function findMeetingOn(reading: Reading, committeeId: CommitteeId, heldOn: CalendarDate): Promise<MeetingRecord | undefined> {
  const [found] = await reading.query<MeetingRecord>(
    `select ${columns} from meeting where council_id = $1 and committee_id = $2 and held_on = $3`,
    [reading.council.id, committeeId, heldOn],
  );
  return found;
}

export async function saveMeeting(work: UnitOfWork, meeting: MeetingRecord): Promise<void> {
  await work.query(
    `insert into meeting (id, council_id, committee_id, held_on, begins_at, version) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set held_on = excluded.held_on, begins_at = excluded.begins_at, version = excluded.version`,
    [meeting.id, work.council.id, meeting.committeeId, meeting.heldOn, meeting.beginsAt ?? '', meeting.version],
  );
}

export async function removeMeeting(work: UnitOfWork, id: MeetingId): Promise<void> {
  await work.query('delete from meeting where council_id = $1 and id = $2', [work.council.id, id]);
}

/** The dated meetings of all committees between two days, both included, in order. */
export const listMeetings = (reading: Reading, from: CalendarDate, to: CalendarDate): Promise<Meeting[]> =>
  reading.query<Meeting>(
    `select m.id, c.code, c.kind, c.name, m.held_on as "heldOn" from meeting m join committee c on c.id = m.committee_id
     where m.council_id = $1 and m.held_on between $2 and $3 order by m.held_on, c.name, m.id`,
    [reading.council.id, from, to],
  );

/** Adds many meetings in one statement. */
export function addMeetings(work: UnitOfWork, meetings: readonly MeetingRecord[]): void {
  work.send(
    `insert into meeting (id, council_id, committee_id, held_on, version)
     select m.id, $1, m."committeeId", m."heldOn", m.version from jsonb_to_recordset($2) as m(id uuid, "committeeId" uuid, "heldOn" date, version int)`,
    [work.council.id, JSON.stringify(meetings)],
  );
}

/** Every committee by name. */
export const listCommitteesNamed = (reading: Reading): Promise<{ id: CommitteeId; name: string }[]> =>
  reading.query('select id, name from committee where council_id = $1 order by name, id', [reading.council.id]);

/** The days on which committees meet or have met. */
export const listMeetingsOf = (reading: Reading): Promise<{ committeeId: CommitteeId; heldOn: CalendarDate }[]> =>
  reading.query('select committee_id as "committeeId", held_on as "heldOn" from meeting where council_id = $1', [reading.council.id]);
