import type { Reading } from '../unit-of-work/reading';
import type { PersonTold } from './person-told';

/** Everybody who answers today for any of these posts, each person once. */
export const listHolders = (reading: Reading, postIds: readonly string[]): Promise<PersonTold[]> =>
  reading.query<PersonTold>(
    `select distinct person.id as "personId", person.email
     from responsibility r join person on person.id = r.person_id and (person.left_on is null or person.left_on >= $2)
     where r.post_id = any ($1::uuid[]) and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
     order by 1`,
    [postIds, reading.today],
  );
