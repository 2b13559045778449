import type { ThreadLink } from '@golden-thread/domain/thread';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `child_id as "childId", parent_id as "parentId", kind, partners, so_that as "soThat"`;

/** Every link on the ways up from some objectives. */
export const listLinksUp = (reading: Reading, objectiveIds: readonly string[]): Promise<ThreadLink[]> =>
  reading.query(
    `with recursive up as (
       select objective_link.* from objective_link where council_id = $1 and child_id = any ($2)
       union select above.* from objective_link above join up on above.child_id = up.parent_id where above.council_id = $1)
     select ${columns} from up`,
    [reading.council.id, objectiveIds],
  );

export async function saveLink(work: UnitOfWork, link: ThreadLink): Promise<void> {
  await work.query(`insert into objective_link (council_id, child_id, parent_id, kind, partners, so_that) values ($1, $2, $3, $4, $5, $6)`, [
    work.council.id, link.childId, link.parentId, link.kind, link.partners, link.soThat,
  ]);
}

/** Answers whether there was one. */
export async function removeLink(work: UnitOfWork, childId: string, parentId: string): Promise<boolean> {
  const removed = await work.query<{ childId: string }>(
    'with gone as (delete from objective_link where council_id = $1 and child_id = $2 and parent_id = $3 returning child_id) select child_id as "childId" from gone',
    [work.council.id, childId, parentId],
  );
  return removed.length > 0;
}

/** Which of some objectives have a way up to an objective of the council plan. */
export async function listReachingCouncilPlan(reading: Reading, objectiveIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reading.query<{ id: string }>(
    `with recursive up as (
       select child_id as source, parent_id as at from objective_link where council_id = $1 and child_id = any ($2)
       union select up.source, above.parent_id from objective_link above join up on above.child_id = up.at where above.council_id = $1)
     select distinct up.source as id from up join objective on objective.id = up.at where objective.level = 'council'`,
    [reading.council.id, objectiveIds],
  );
  return new Set(rows.map(({ id }) => id));
}
