import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { ThreadGraph, ThreadLink, ThreadNode } from '@golden-thread/domain/thread';
import type { Reading } from '../unit-of-work/reading';

/**
 * The golden thread of a year from the community strategy's aims down to the units' objectives. An objective of the council plan
 * serves its priority, a priority its aim, directly. People's own objectives are not in it: they are read by their circle only.
 */
export async function findThread(reading: Reading, year: FinancialYear): Promise<ThreadGraph> {
  const nodes = await reading.query<ThreadNode>(
    `select id, 'aim' as level, title from aim where council_id = $1
     union all select id, 'priority', title from priority where council_id = $1
     union all select id, level, title from objective where council_id = $1 and year = $2 and level <> 'individual'`,
    [reading.council.id, year],
  );
  const links = await reading.query<ThreadLink>(
    `select id as "childId", aim_id as "parentId", 'direct' as kind, null as partners, null as "soThat" from priority where council_id = $1 and aim_id is not null
     union all
     select id, priority_id, 'direct', null, null from objective where council_id = $1 and year = $2 and level = 'council' and priority_id is not null
     union all
     select child_id, parent_id, link.kind, partners, so_that from objective_link link
       join objective child on child.id = link.child_id join objective parent on parent.id = link.parent_id
     where link.council_id = $1 and child.level <> 'individual' and parent.level <> 'individual' and (child.year = $2 or parent.year = $2)`,
    [reading.council.id, year],
  );
  return { nodes, links };
}
