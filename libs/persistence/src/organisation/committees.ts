import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId, PersonId, PostId, SeatId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What a committee is for: it decides who sees and challenges what. */
export const committeeKinds = ['cabinet', 'scrutiny', 'service', 'council'] as const;

/** A committee as it is kept. */
export interface CommitteeRecord {
  readonly id: CommitteeId;
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof committeeKinds)[number];
  readonly chairPostId: PostId | null;
}

export async function findCommittee(reading: Reading, id: CommitteeId): Promise<CommitteeRecord | undefined> {
  const [found] = await reading.query<CommitteeRecord>(
    `select id, code, name, kind, chair_post_id as "chairPostId" from committee where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found;
}

export async function isCommitteeCodeTaken(reading: Reading, code: string): Promise<boolean> {
  return (await reading.query('select 1 from committee where council_id = $1 and code = $2', [reading.council.id, code])).length > 0;
}

export async function saveCommittee(work: UnitOfWork, committee: CommitteeRecord): Promise<void> {
  await work.query(
    `insert into committee (id, council_id, code, name, kind, chair_post_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set name = excluded.name, kind = excluded.kind, chair_post_id = excluded.chair_post_id`,
    [committee.id, work.council.id, committee.code, committee.name, committee.kind, committee.chairPostId],
  );
}

/** A person's seat on a committee. */
export interface SeatRecord {
  readonly id: SeatId;
  readonly committeeId: CommitteeId;
  readonly personId: PersonId;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
}

/** The seat a person has on a committee on a day or later. */
export async function findSeat(reading: Reading, committeeId: CommitteeId, personId: PersonId, from: CalendarDate): Promise<SeatRecord | undefined> {
  const [found] = await reading.query<SeatRecord>(
    `select id, committee_id as "committeeId", person_id as "personId", starts_on as "startsOn", ends_on as "endsOn" from committee_member
     where council_id = $1 and committee_id = $2 and person_id = $3 and (ends_on is null or ends_on >= $4) order by starts_on limit 1`,
    [reading.council.id, committeeId, personId, from],
  );
  return found;
}

export async function saveSeat(work: UnitOfWork, seat: SeatRecord): Promise<void> {
  await work.query(
    `insert into committee_member (id, council_id, committee_id, person_id, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set ends_on = excluded.ends_on`,
    [seat.id, work.council.id, seat.committeeId, seat.personId, seat.startsOn, seat.endsOn],
  );
}
