import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { MemberTraining } from '@golden-thread/domain/organisation/member-training';
import type { MemberTrainingId, PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

export function addMemberTraining(work: UnitOfWork, { id, title, heldOn, personIds }: MemberTraining): void {
  work.send('insert into member_training (id, council_id, title, held_on, person_ids) values ($1, $2, $3, $4, $5)', [id, work.council.id, title, heldOn, personIds]);
}

/** A training with those who came by name; who has left is still named. */
export interface MemberTrainingListed {
  readonly id: MemberTrainingId;
  readonly title: string;
  readonly heldOn: CalendarDate;
  readonly people: readonly string[];
}

/** Every training of members, the latest first. */
export const listMemberTraining = (reading: Reading): Promise<MemberTrainingListed[]> =>
  reading.query<MemberTrainingListed>(
    `select t.id, t.title, t.held_on as "heldOn", array(select p.name from person p where p.id = any (t.person_ids) order by p.name) as people
     from member_training t where t.council_id = $1 order by t.held_on desc, t.title, t.id`,
    [reading.council.id],
  );

/** Who is a member of the council today, by name: whoever holds a post that people are elected to, or sits on a committee. */
export const listMembers = (reading: Reading): Promise<{ id: PersonId; name: string }[]> =>
  reading.query<{ id: PersonId; name: string }>(
    `select p.id, p.name from person p
     where p.council_id = $1 and (p.left_on is null or p.left_on >= $2)
       and (exists (select 1 from holding h join post on post.id = h.post_id
                    where h.person_id = p.id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2)
                      and (h.basis = 'elected' or post.roles && '{lead-member,committee-chair,scrutiny-member}'))
            or exists (select 1 from committee_member c where c.person_id = p.id and c.starts_on <= $2 and (c.ends_on is null or c.ends_on >= $2)))
     order by p.name, p.id`,
    [reading.council.id, reading.today],
  );
