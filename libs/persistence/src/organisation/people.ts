import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** A person as they are kept. */
export interface PersonKept {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly subject: string | null;
  readonly introduction: string | null;
  readonly leftOn: CalendarDate | null;
}

export async function findPerson(reading: Reading, id: string): Promise<PersonKept | undefined> {
  const [found] = await reading.query<PersonKept>(
    `select id, name, email, subject, introduction, left_on as "leftOn" from person where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found;
}

/** Whether another person signs in under this name. */
export async function isSubjectTaken(reading: Reading, subject: string): Promise<boolean> {
  const found = await reading.query('select 1 from person where council_id = $1 and subject = $2', [reading.council.id, subject]);
  return found.length > 0;
}

export async function savePerson(work: UnitOfWork, person: PersonKept): Promise<void> {
  await work.query(
    `insert into person (id, council_id, name, email, subject, introduction, left_on) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set name = excluded.name, email = excluded.email, subject = excluded.subject,
       introduction = excluded.introduction, left_on = excluded.left_on`,
    [person.id, work.council.id, person.name, person.email, person.subject, person.introduction, person.leftOn],
  );
}
