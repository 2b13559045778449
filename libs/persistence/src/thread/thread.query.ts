import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { MeasureId, ObjectiveId } from '@golden-thread/domain/shared/id';
import type { ThreadGraph, ThreadLink, ThreadNode } from '@golden-thread/domain/thread/thread';
import { openPlans, openPlansOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/**
 * The golden thread of a year from the community strategy's aims down to the units' objectives. An objective of the council plan
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

/**
 * The part of a year's thread that concerns one objective: everything on the ways up from it and on the ways down, as far as it is the actor's to read; a way ends where a plan is
 * closed to them. What stands in it stands as in the whole: nothing beside these can bear on them.
 */
export async function findThreadOf(reading: Reading, actor: Actor, { id, year }: { readonly id: ObjectiveId; readonly year: FinancialYear }): Promise<ThreadGraph> {
  const nodes = await reading.query<ThreadNode>(
    // From link to link through the indexes: "offset 0" keeps PostgreSQL, which cannot know how many stand below, from reading all objectives at each step.
    `with recursive open as materialized (${openPlans('$3', '$4', '$5', '$6')}),
       up as (
         select $7::uuid as id
         union select o.id from up
           cross join lateral (select parent_id from objective_link where council_id = $1 and child_id = up.id offset 0) l
           cross join lateral (select id, plan_id from objective where id = l.parent_id and year = $2 and level <> 'individual' offset 0) o
         where o.plan_id in (select id from open)),
       down as (
         select $7::uuid as id
         union select o.id from down
           cross join lateral (select child_id from objective_link where council_id = $1 and parent_id = down.id offset 0) l
           cross join lateral (select id, plan_id from objective where id = l.child_id and year = $2 and level <> 'individual' offset 0) o
         where o.plan_id in (select id from open)),
       shown as (
         select o.id, o.level, o.title, o.priority_id from (select id from up union select id from down) met join objective o on o.id = met.id
         where o.council_id = $1 and o.year = $2 and o.level <> 'individual' and o.plan_id in (select id from open))
     select id, level, title from shown
     union all select p.id, 'priority', p.title from priority p where p.id in (select priority_id from shown)
     union all select a.id, 'aim', a.title from aim a where a.id in (select p.aim_id from priority p where p.id in (select priority_id from shown))`,
    [reading.council.id, year, ...openPlansOf(reading, actor), id],
  );
  const links = await reading.query<ThreadLink>(
    `select id as "childId", aim_id as "parentId", 'direct' as kind, null as partners, null as "soThat", null as weight from priority where council_id = $1 and id = any ($2) and aim_id is not null
     union all select id, priority_id, 'direct', null, null, null from objective where council_id = $1 and id = any ($2) and level = 'council' and priority_id is not null
     union all select child_id, parent_id, kind, partners, so_that, weight from objective_link where council_id = $1 and child_id = any ($2) and parent_id = any ($2)`,
    [reading.council.id, nodes.map((node) => node.id)],
  );
  return { nodes, links };
}

/** Everything on the ways up from one person's objectives, those themselves included: for the page of their circle. */
export async function findThreadAbove(reading: Reading, objectiveIds: readonly ObjectiveId[]): Promise<ThreadGraph> {
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

/** The reasons given for objectives of services and units that lead to nothing above, by objective. */
export async function findBreakReasons(reading: Reading, year: FinancialYear): Promise<ReadonlyMap<ObjectiveId, string>> {
  const rows = await reading.query<{ id: ObjectiveId; reason: string }>(
    `select id, break_reason as reason from objective where council_id = $1 and year = $2 and level <> 'individual' and break_reason is not null`,
    [reading.council.id, year],
  );
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}

/** Which measures show the progress of which objective of a year. */
export async function findMeasuresByObjective(reading: Reading, year: FinancialYear): Promise<ReadonlyMap<ObjectiveId, readonly MeasureId[]>> {
  const rows = await reading.query<{ id: ObjectiveId; measureIds: MeasureId[] }>(
    `select o.id, array_agg(m.measure_id)::text[] as "measureIds" from objective o join objective_measure m on m.objective_id = o.id
     where o.council_id = $1 and o.year = $2 group by o.id`,
    [reading.council.id, year],
  );
  return new Map(rows.map(({ id, measureIds }) => [id, measureIds]));
}
