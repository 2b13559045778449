import type { PersonId, RoundId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Somebody at a corporate review, with the posts they hold. */
export interface Attendee {
  readonly id: PersonId;
  readonly name: string;
  readonly as: string;
}

/** The roles whose holders sit in a corporate review, or are asked into it. */
const rolesThatAttend = ['director', 'policy-officer', 'service-manager', 'lead-member', 'scrutiny-member', 'auditor'] as const;

/** Those who hold such a post today, directors first. */
export const listThoseWhoMayAttend = (reading: Reading): Promise<Attendee[]> =>
  reading.query<Attendee>(
    `select o.id, o.name, string_agg(distinct p.title, ', ') as "as"
     from responsibility r join post p on p.id = r.post_id join person o on o.id = r.person_id
     where r.council_id = $1 and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2) and p.roles && $3::text[]
     group by o.id, o.name order by bool_or(p.roles && '{director}'::text[]) desc, o.name`,
    [reading.council.id, reading.today, rolesThatAttend],
  );

/** Who was at the corporate review of a round, with the posts they hold now. */
export const listAttendance = (reading: Reading, roundId: RoundId): Promise<Attendee[]> =>
  reading.query<Attendee>(
    `select o.id, o.name, coalesce((select string_agg(distinct p.title, ', ') from responsibility r join post p on p.id = r.post_id
              where r.person_id = o.id and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3)), 'no post now') as "as"
     from review_attendance a join person o on o.id = a.person_id where a.council_id = $1 and a.round_id = $2 order by o.name`,
    [reading.council.id, roundId, reading.today],
  );

/** Writes who was there over what was said before. */
export function saveAttendance(work: UnitOfWork, roundId: RoundId, people: readonly PersonId[]): void {
  work.send('delete from review_attendance where council_id = $1 and round_id = $2', [work.council.id, roundId]);
  work.send('insert into review_attendance (council_id, round_id, person_id) select $1, $2, unnest($3::uuid[])', [work.council.id, roundId, people]);
}
