import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Id, MeasureId, ObjectiveId } from '@golden-thread/domain/shared/id';
import type { ThreadGraph, ThreadLink, ThreadNode } from '@golden-thread/domain/thread/thread';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A step of a walk through the thread: a thing that was met and the link by which it was; where the walk begins, no link. */
interface Step extends ThreadNode {
  readonly childId: ObjectiveId | null;
  readonly parentId: ObjectiveId | null;
  readonly kind: ThreadLink['kind'] | null;
  readonly partners: string | null;
  readonly soThat: string | null;
  readonly weight: ThreadLink['weight'] | null;
}

function graphOf(steps: readonly Step[]): ThreadGraph {
  const nodes = new Map(steps.map(({ id, level, title }) => [id, { id, level, title }]));
  const links = steps.flatMap(({ childId, parentId, kind, partners, soThat, weight }) =>
    childId === null || parentId === null || kind === null ? [] : [{ childId, parentId, kind, partners, soThat, weight: weight ?? null }],
  );
  return { nodes: [...nodes.values()], links };
}

/** Which objective, of which year's thread; `open`: the plans that are the reader's (`listOpenPlans`). */
interface PlaceInYear {
  readonly id: ObjectiveId;
  readonly year: FinancialYear;
  readonly open: readonly Id[];
}

/**
 * An objective with all that stands above it: objectives, priorities and aims, as far as they are the actor's to read; a way ends where a plan is closed to them. Empty where the objective
 * itself is.
 */
export const findThreadAboveOf = async (reading: Reading, { id, year, open }: PlaceInYear): Promise<ThreadGraph> =>
  // From link to link through the indexes: "offset 0" keeps PostgreSQL, which cannot know how many there are, from reading all objectives at each step.
  graphOf(await reading.query<Step>(
    `with recursive open as materialized (select unnest($3::uuid[]) as id),
       up as (
         select o.id, o.level, o.title, o.priority_id, null::uuid as child_id, null::text as kind, null::text as partners, null::text as so_that, null::text as weight
         from objective o where o.council_id = $1 and o.id = $4 and o.year = $2 and o.level <> 'individual' and o.plan_id in (select id from open)
         union
         select o.id, o.level, o.title, o.priority_id, up.id, l.kind, l.partners, l.so_that, l.weight from up
           cross join lateral (select parent_id, kind, partners, so_that, weight from objective_link where council_id = $1 and child_id = up.id offset 0) l
           cross join lateral (select id, level, title, priority_id, plan_id from objective where id = l.parent_id and year = $2 and level <> 'individual' offset 0) o
         where o.plan_id in (select id from open)),
       council as (select distinct id, priority_id from up where level = 'council' and priority_id is not null)
     select id, level, title, child_id as "childId", case when child_id is not null then id end as "parentId", kind, partners, so_that as "soThat", weight from up
     union all select p.id, 'priority', p.title, c.id, p.id, 'direct', null, null, null from council c join priority p on p.id = c.priority_id
     union all select a.id, 'aim', a.title, p.id, a.id, 'direct', null, null, null
       from priority p join aim a on a.id = p.aim_id where p.id in (select priority_id from council)`,
    [reading.council.id, year, open, id],
  ));

/** An objective with all that serves it, step by step, as far as it is the actor's to read: what stands in it stands as in the whole, for nothing beside it can bear on it. */
const findThreadBelow = async (reading: Reading, { id, year, open }: PlaceInYear): Promise<ThreadGraph> =>
  // Thousands serve an objective of the council: each is met once, by one way through the indexes, and told with the link by which it was.
  graphOf(await reading.query<Step>(
    `with recursive open as materialized (select unnest($3::uuid[]) as id),
       down as (
         select o.id, o.level, o.title, null::uuid as parent_id, null::text as kind, null::text as partners, null::text as so_that, null::text as weight
         from objective o where o.council_id = $1 and o.id = $4 and o.year = $2 and o.level <> 'individual' and o.plan_id in (select id from open)
         union
         select o.id, o.level, o.title, met.id, l.kind, l.partners, l.so_that, l.weight from (select distinct id from down) met
           cross join lateral (select child_id, kind, partners, so_that, weight from objective_link where council_id = $1 and parent_id = met.id offset 0) l
           cross join lateral (select id, level, title, plan_id from objective where id = l.child_id and year = $2 and level <> 'individual' offset 0) o
         where o.plan_id in (select id from open))
     select id, level, title, case when parent_id is not null then id end as "childId", parent_id as "parentId", kind, partners, so_that as "soThat", weight from down`,
    [reading.council.id, year, open, id],
  ));

/** The part of a year's thread that concerns one objective: everything on the ways up from it and on the ways down. */
export async function findThreadOf(reading: Reading, place: PlaceInYear): Promise<ThreadGraph> {
  const [above, below] = await Promise.all([findThreadAboveOf(reading, place), findThreadBelow(reading, place)]);
  return { nodes: [...above.nodes, ...below.nodes.filter(({ id }) => id !== place.id)], links: [...above.links, ...below.links] };
}

/** Every link between some things, whichever: objectives, priorities, aims. */
export const listLinksBetween = (reading: Reading, ids: readonly ObjectiveId[]): Promise<ThreadLink[]> =>
  reading.query<ThreadLink>(
    `select id as "childId", aim_id as "parentId", 'direct' as kind, null as partners, null as "soThat", null as weight from priority where council_id = $1 and id = any ($2) and aim_id = any ($2)
     union all select id, priority_id, 'direct', null, null, null from objective where council_id = $1 and id = any ($2) and level = 'council' and priority_id = any ($2)
     union all select child_id, parent_id, kind, partners, so_that, weight from objective_link where council_id = $1 and child_id = any ($2) and parent_id = any ($2)`,
    [reading.council.id, ids],
  );

/** The head of a year's thread under some aims and priorities: their priorities, and the objectives of the council plan under those, as far as they are the actor's to read. */
export const findCouncilObjectivesUnder = async (reading: Reading, { year, ids, open }: Omit<PlaceInYear, 'id'> & { readonly ids: readonly ObjectiveId[] }): Promise<ThreadGraph> =>
  graphOf(await reading.query<Step>(
    `with open as materialized (select unnest($3::uuid[]) as id),
       under as (select id, title, aim_id from priority where council_id = $1 and (id = any ($4) or aim_id = any ($4)))
     select id, 'aim' as level, title, null::uuid as "childId", null::uuid as "parentId", null::text as kind, null::text as partners, null::text as "soThat", null::text as weight
     from aim where council_id = $1 and id = any ($4)
     union all select id, 'priority', title, id, aim_id, 'direct', null, null, null from under
     union all select id, level, title, id, priority_id, 'direct', null, null, null from objective
       where council_id = $1 and year = $2 and level = 'council' and priority_id in (select id from under) and plan_id in (select id from open)`,
    [reading.council.id, year, open, ids],
  ));

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

/** Which measures show the progress of which objective of a year. */
export async function findMeasuresByObjective(reading: Reading, year: FinancialYear): Promise<ReadonlyMap<ObjectiveId, readonly MeasureId[]>> {
  const rows = await reading.query<{ id: ObjectiveId; measureIds: MeasureId[] }>(
    `select o.id, array_agg(m.measure_id)::text[] as "measureIds" from objective o join objective_measure m on m.objective_id = o.id
     where o.council_id = $1 and o.year = $2 group by o.id`,
    [reading.council.id, year],
  );
  return new Map(rows.map(({ id, measureIds }) => [id, measureIds]));
}
