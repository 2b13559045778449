import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { BrokenThread } from '@golden-thread/domain/thread/paths';
import type { ThreadNode } from '@golden-thread/domain/thread/thread';
import { listOpenPlans, readingOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';
import type { PersonalObjective } from './personal-objectives.query';

const orders = {
  level: 'level, title, id', '-level': 'level desc, title, id', title: 'title, id', '-title': 'title desc, id',
} as const;

/** Which of the objectives of services and units that lead to nothing above are listed; all are counted. */
export interface BrokenAsked {
  readonly search: string;
  readonly level: 'service' | 'unit' | null;
  readonly explained: boolean | null;
  readonly order: keyof typeof orders;
  readonly limit: number;
  readonly offset: number;
}

/** Where the thread of a year does not hold, counted, with a page of what is broken in it. */
export interface BrokenThreads {
  /** Of council, services and units. */
  readonly objectives: number;
  readonly brokenCount: number;
  readonly unexplained: number;
  /** How many of the broken are as asked, on every page. */
  readonly found: number;
  readonly broken: readonly BrokenThread[];
  readonly peopleCount: number;
  readonly brokenOfPeopleCount: number;
  /** People's objectives that lead to nothing in the council plan, of the actor's circle. */
  readonly brokenOfPeople: readonly PersonalObjective[];
  readonly unserved: readonly ThreadNode[];
}

/**
 * Where a year's thread does not hold, as far as it is the actor's to read, worked out where the thread is: from the council plan down through all links, and what is not met is broken. A person's
 * objective counts once it is agreed, before within its circle alone, and is named there alone. The rules are domain's (`brokenThreads`, `withoutContribution`); a spec compares the two.
 */
export async function findBrokenThreads(reading: Reading, actor: Actor, year: FinancialYear, { search, level, explained, order, limit, offset }: BrokenAsked): Promise<BrokenThreads> {
  const [found] = await reading.query<BrokenThreads>(
    // "is true" keeps what is looked up in a set a look-up in a set: PostgreSQL, which cannot know how many were found, would else compare each with each.
    `with recursive open as materialized (select unnest($3::uuid[]) as id),
       shown as materialized (
         select id, level, title, break_reason as reason from objective where council_id = $1 and year = $2 and level <> 'individual' and (plan_id in (select id from open)) is true),
       reached as (
         select id from shown where level = 'council'
         union
         select l.child_id from reached join objective_link l on l.council_id = $1 and l.parent_id = reached.id where (l.child_id in (select id from shown)) is true),
       broken as materialized (select * from shown where id not in (select id from reached)),
       matching as materialized (
         select * from broken
         where ($7 = '' or id in (select o.id from objective o where o.council_id = $1 and o.searched @@ search_query($7, false))) and ($8::text is null or level = $8) and ($9::boolean is null or (reason is not null) = $9)),
       personal as materialized (
         select o.id, o.plan_id, o.title, o.break_reason as reason, o.position, person.name as person, circle.id is not null as in_circle
         from objective o join plan p on p.id = o.plan_id join person on person.id = p.person_id
           left join reading_access('individual-plan', $4, $5, $6) circle on circle.id = p.id and circle.access = 'whole'
         where o.council_id = $1 and o.year = $2 and o.level = 'individual' and (p.state = 'approved' or circle.id is not null)),
       loose as materialized (
         select * from personal where id not in (select l.child_id from objective_link l where l.council_id = $1 and (l.parent_id in (select id from reached)) is true))
     select (select count(*)::int from shown) as objectives, (select count(*)::int from broken) as "brokenCount", (select count(*)::int from broken where reason is null) as unexplained,
       (select count(*)::int from matching) as found,
       (select coalesce(json_agg(json_build_object('node', json_build_object('id', id, 'level', level, 'title', title), 'reason', reason)), '[]')
        from (select * from matching order by ${orders[order]} limit $10 offset $11) page) as broken,
       (select count(*)::int from personal) as "peopleCount", (select count(*)::int from loose) as "brokenOfPeopleCount",
       (select coalesce(json_agg(json_build_object('id', id, 'planId', plan_id, 'title', title, 'person', person, 'breakReason', reason) order by person, position, id), '[]')
        from loose where in_circle) as "brokenOfPeople",
       (select coalesce(json_agg(json_build_object('id', id, 'level', level, 'title', title) order by title, id), '[]') from shown
        where level = 'council' and not exists (select 1 from objective_link l where l.council_id = $1 and l.parent_id = shown.id
          and (l.child_id in (select id from shown) or l.child_id in (select id from personal)) offset 0)) as unserved`,
    [reading.council.id, year, await listOpenPlans(reading, actor), ...readingOf(actor, 'individual-plan'), reading.today, search, level, explained, limit, offset],
  );
  return found!;
}
