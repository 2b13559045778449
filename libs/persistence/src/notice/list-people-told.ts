import type { Reading } from '../unit-of-work/reading';
import type { PersonTold } from './person-told';

/** These people, those who have left passed over. */
export const listPeopleTold = (reading: Reading, personIds: readonly string[]): Promise<PersonTold[]> =>
  reading.query<PersonTold>(
    `select id as "personId", email from person where id = any ($1::uuid[]) and (left_on is null or left_on >= $2) order by id`,
    [personIds, reading.today],
  );
