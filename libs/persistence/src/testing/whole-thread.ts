import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { ThreadGraph, ThreadLink, ThreadNode } from '@golden-thread/domain/thread/thread';
import { openPlans, openPlansOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/**
 * The whole golden thread of a year, which the parts that pages read are held against: from the community strategy's aims down to the units' objectives. An objective of the council plan
 * serves its priority, a priority its aim, directly. As far as it is the actor's to read: objectives of drafts that others write are not in
 * it, nor people's own.
 */
export async function findThread(reading: Reading, actor: Actor, year: FinancialYear): Promise<ThreadGraph> {
  const nodes = await reading.query<ThreadNode>(
    `select id, 'aim' as level, title from aim where council_id = $1
     union all select id, 'priority', title from priority where council_id = $1
     union all select id, level, title from objective where council_id = $1 and year = $2 and level <> 'individual'
       and plan_id in (${openPlans('$3', '$4', '$5', '$6')})`,
    [reading.council.id, year, ...openPlansOf(reading, actor)],
  );
  const links = await reading.query<ThreadLink>(
    `with open as (${openPlans('$3', '$4', '$5', '$6')}),
     -- Once for all, so that the tens of thousands of links are compared with what was found: PostgreSQL expects a handful of plans, and would look each link up by itself.
     shown as materialized (
       select id, level, priority_id from objective where council_id = $1 and year = $2 and level <> 'individual' and plan_id in (select id from open)),
     linked as materialized (select child_id, parent_id, kind, partners, so_that, weight from objective_link where council_id = $1)
     select id as "childId", aim_id as "parentId", 'direct' as kind, null as partners, null as "soThat", null as weight from priority where council_id = $1 and aim_id is not null
     union all
     select id, priority_id, 'direct', null, null, null from shown where level = 'council' and priority_id is not null
     union all
     select * from linked where child_id in (select id from shown) and parent_id in (select id from shown)`,
    [reading.council.id, year, ...openPlansOf(reading, actor)],
  );
  return { nodes, links };
}
