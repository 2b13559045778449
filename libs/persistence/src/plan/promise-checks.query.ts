import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { type FaultyThing, type PromiseCount, touchedSince } from '@golden-thread/domain/plan/promise-checks';
import type { PlanKind } from '@golden-thread/domain/plan/plan';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { openPlans, openPlansOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/** What is asked: the objectives of which year, owned on which day. */
interface PromisesAsked {
  readonly year: FinancialYear;
  readonly on: CalendarDate;
}

/**
 * Everything promised with its owner on a day, whether anything was ever said of it, and whether it stands in the thread. Of objectives
 * those of plans in force that the reader may read. Parameters: council, year, day, since when something must have been said, then
 * those of `openPlans`.
 */
const things = `with answered as (select distinct post_id from responsibility where starts_on <= $3 and (ends_on is null or ends_on >= $3)),
  open as (${openPlans('$5', '$6', '$7', '$8')}),
  things as (
    select 'measure' as kind, m.id, m.ref as reference, m.title, m.owner_post_id as post_id,
      not exists (select 1 from figure_due f where f.measure_id = m.id) or exists (select 1 from measure_value v where v.measure_id = m.id) as updated,
      exists (select 1 from objective_measure o where o.measure_id = m.id) as threaded
    from measure m where m.council_id = $1 and m.retired_on is null
    union all
    select 'objective', o.id, o.reference, o.title, coalesce(p.author_post_id, s.head_post_id),
      coalesce(p.decided_on, c.published_on) >= $4 or exists (select 1 from action a where a.origin_id = o.id and a.version > 1)
        or exists (select 1 from objective_measure om join measure_value v on v.measure_id = om.measure_id where om.objective_id = o.id),
      true
    from objective o left join plan p on p.id = o.plan_id left join council_plan c on c.id = o.plan_id left join service s on s.id = o.lead_service_id
    where o.council_id = $1 and o.year = $2 and o.level <> 'individual' and (p.state = 'approved' or c.state = 'published') and o.plan_id in (select id from open)
    union all
    select 'action', a.id, a.reference, a.title, a.owner_post_id, a.version > 1 or a.starts_on >= $4, a.origin_id is not null
    from action a where a.council_id = $1 and a.status not in ('achieved', 'deleted')
    union all
    select 'risk', r.id, r.reference, r.title, r.owner_post_id, r.version > 1 or r.next_review_on >= $3, r.objective_id is not null
    from risk r where r.council_id = $1 and r.state <> 'closed'),
  judged as (select things.*, answered.post_id is not null as owned from things left join answered on answered.post_id = things.post_id)`;

const asking = (reading: Reading, actor: Actor, { year, on }: PromisesAsked) => [reading.council.id, year, on, touchedSince(on), ...openPlansOf(reading, actor)] as const;

/** How many things of each kind there are, and how many have which fault. */
export const countPromises = (reading: Reading, actor: Actor, asked: PromisesAsked): Promise<PromiseCount[]> =>
  reading.query<PromiseCount>(
    `${things} select kind, count(*)::int as things, count(*) filter (where not owned)::int as ownerless, count(*) filter (where not updated)::int as "neverUpdated",
       count(*) filter (where not threaded)::int as orphans from judged group by kind order by kind`,
    asking(reading, actor, asked),
  );

/** How many of the things with a fault a page lists; their counts are of all. */
export const faultsListed = 200;

/** The things that have a fault, those without an owner first. */
export const listFaultyThings = (reading: Reading, actor: Actor, asked: PromisesAsked): Promise<FaultyThing[]> =>
  reading.query<FaultyThing>(
    `${things} select kind, id, reference, title, array_remove(array[case when not owned then 'ownerless' end, case when not updated then 'never-updated' end,
       case when not threaded then 'orphan' end], null) as faults
     from judged where not owned or not updated or not threaded order by owned, updated, kind, reference limit ${faultsListed}`,
    asking(reading, actor, asked),
  );

/** A plan in force that nobody has touched for a while. */
export interface PlanOnShelf {
  readonly id: PlanId;
  readonly kind: PlanKind;
  readonly name: string;
  /** When something was last done on it, its objectives, their actions, risks or figures. */
  readonly touchedOn: CalendarDate;
}

/** The plans of services and units in force that nothing has been done on since a day: neither on them nor on what stands in them. */
export const listPlansOnShelf = (reading: Reading, actor: Actor, { year, on }: PromisesAsked): Promise<PlanOnShelf[]> =>
  reading.query<PlanOnShelf>(
    `with open as (${openPlans('$4', '$5', '$6', '$7')}),
     asked as (select p.id, p.kind, coalesce(u.name, s.name) as name, p.decided_on from plan p left join service s on s.id = p.service_id left join unit u on u.id = p.unit_id
       where p.council_id = $1 and p.year = $2 and p.kind <> 'individual-plan' and p.state = 'approved' and p.id in (select id from open)),
     objectives as (select o.id, o.plan_id from objective o join asked on asked.id = o.plan_id),
     streams as (
       select id as plan_id, kind as type, id from asked
       union all select plan_id, 'objective', id from objectives
       union all select o.plan_id, 'action', a.id from action a join objectives o on o.id = a.origin_id
       union all select asked.id, 'action', a.id from action a join asked on asked.id = a.origin_id
       union all select o.plan_id, 'risk', r.id from risk r join objectives o on o.id = r.objective_id
       union all select c.plan_id, 'plan-change', c.id from plan_change c join asked on asked.id = c.plan_id),
     touched as (
       select t.plan_id, max(e.occurred_at) as at from streams t join event e on e.council_id = $1 and e.stream_type = t.type and e.stream_id = t.id group by t.plan_id
       union all select o.plan_id, max(v.entered_at) from objectives o join objective_measure m on m.objective_id = o.id join measure_value v on v.measure_id = m.measure_id group by o.plan_id)
     select asked.id, asked.kind, asked.name, coalesce(max(touched.at)::date, asked.decided_on) as "touchedOn"
     from asked left join touched on touched.plan_id = asked.id group by asked.id, asked.kind, asked.name, asked.decided_on
     having coalesce(max(touched.at)::date, asked.decided_on) < $3 order by 4, asked.name`,
    [reading.council.id, year, touchedSince(on), ...openPlansOf(reading, actor)],
  );
