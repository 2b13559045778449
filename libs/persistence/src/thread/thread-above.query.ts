import type { ThreadGraph, ThreadLink, ThreadNode } from '@golden-thread/domain/thread';
import type { Reading } from '../unit-of-work/reading';

/** Everything on the ways up from one person's objectives, those themselves included: for the page of their circle. */
export async function findThreadAbove(reading: Reading, objectiveIds: readonly string[]): Promise<ThreadGraph> {
  const links = await reading.query<ThreadLink>(
    `with recursive up as (
       select child_id, parent_id, kind, partners, so_that from objective_link where council_id = $1 and child_id = any ($2)
       union select above.child_id, above.parent_id, above.kind, above.partners, above.so_that
       from objective_link above join up on above.child_id = up.parent_id where above.council_id = $1),
     met as (select parent_id as id from up union select unnest($2::uuid[])),
     council as (select objective.id, objective.priority_id from objective join met on met.id = objective.id where objective.level = 'council')
     select child_id as "childId", parent_id as "parentId", kind, partners, so_that as "soThat" from up
     union select id, priority_id, 'direct', null, null from council where priority_id is not null
     union select priority.id, aim_id, 'direct', null, null from priority join council on council.priority_id = priority.id where aim_id is not null`,
    [reading.council.id, objectiveIds],
  );
  const ids = [...new Set([...objectiveIds, ...links.flatMap(({ childId, parentId }) => [childId, parentId])])];
  const nodes = await reading.query<ThreadNode>(
    `select id, level, title from objective where council_id = $1 and id = any ($2)
     union all select id, 'priority', title from priority where council_id = $1 and id = any ($2)
     union all select id, 'aim', title from aim where council_id = $1 and id = any ($2)`,
    [reading.council.id, ids],
  );
  return { nodes, links };
}
