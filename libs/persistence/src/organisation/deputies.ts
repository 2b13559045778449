import type { Deputy } from '@golden-thread/domain/organisation';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, post_id as "postId", holder_id as "holderId", person_id as "personId", starts_on as "startsOn", ends_on as "endsOn"`;

export const listDeputiesByPost = (reading: Reading, postId: string): Promise<Deputy[]> =>
  reading.query(`select ${columns} from deputy where council_id = $1 and post_id = $2 order by starts_on, id`, [reading.council.id, postId]);

export async function findDeputy(reading: Reading, id: string): Promise<Deputy | undefined> {
  const [found] = await reading.query<Deputy>(`select ${columns} from deputy where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

export async function saveDeputy(work: UnitOfWork, deputy: Deputy & { readonly reason: string }): Promise<void> {
  await work.query(
    `insert into deputy (id, council_id, post_id, holder_id, person_id, starts_on, ends_on, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [deputy.id, work.council.id, deputy.postId, deputy.holderId, deputy.personId, deputy.startsOn, deputy.endsOn, deputy.reason],
  );
}

export async function endDeputyOn(work: UnitOfWork, id: string, lastDay: string): Promise<void> {
  await work.query(`update deputy set ends_on = $3 where council_id = $1 and id = $2`, [work.council.id, id, lastDay]);
}

/** For an absence that never came. */
export async function removeDeputy(work: UnitOfWork, id: string): Promise<void> {
  await work.query('delete from deputy where council_id = $1 and id = $2', [work.council.id, id]);
}
