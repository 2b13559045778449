import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Id, ObjectiveId } from '@golden-thread/domain/shared/id';
import { type ThreadLevelOfStatus, worstFirst } from '@golden-thread/domain/thread/thread-status';
import type { Reading } from '../unit-of-work/unit-of-work';

/** Whose level is asked for, and what is known of objectives of the year by their own figures. */
export interface LevelsAsked {
  readonly year: FinancialYear;
  readonly ids: readonly ObjectiveId[];
  /** The plans that are the reader's (`listOpenPlans`). */
  readonly open: readonly Id[];
  readonly own: ReadonlyMap<ObjectiveId, ThreadLevelOfStatus>;
}

/**
 * Where some objectives of a year stand, by their own figures or by the worst that direct links carry up, without all that serves them being read. The rule is domain's `statusThrough`; a spec
 * compares the two on threads made by chance. What is red, amber or without data by its own figures is followed upwards, as few objectives have figures; where nothing of it arrives, one thing
 * below that has neither figures nor anything to carry them up is enough to be without data, and the search for it ends with the first.
 */
export async function findThreadLevels(reading: Reading, { year, ids, own, open }: LevelsAsked): Promise<ReadonlyMap<ObjectiveId, ThreadLevelOfStatus>> {
  const rows = await reading.query<{ id: ObjectiveId; rank: number }>(
    `with recursive open as materialized (select unnest($3::uuid[]) as id),
       own as materialized (select id, rank from unnest($4::uuid[], $5::int[]) own (id, rank)),
       risen as (
         select o.id, own.rank from own join objective o on o.id = own.id
         where o.council_id = $1 and o.year = $2 and o.level <> 'individual' and o.plan_id in (select id from open) and own.rank < 3
         union
         select o.id, risen.rank from risen
           cross join lateral (select parent_id from objective_link where council_id = $1 and child_id = risen.id and kind = 'direct' offset 0) l
           cross join lateral (select id, plan_id from objective where id = l.parent_id and year = $2 and level <> 'individual' offset 0) o
         where o.plan_id in (select id from open) and o.id not in (select id from own)),
       worst as materialized (select id, min(rank) as rank from risen group by id)
     select asked.id, coalesce(own.rank, worst.rank, case when exists (
         with recursive below as (
           select asked.id as id
           union
           select o.id from below
             cross join lateral (select child_id from objective_link where council_id = $1 and parent_id = below.id and kind = 'direct' offset 0) l
             cross join lateral (select id, plan_id from objective where id = l.child_id and year = $2 and level <> 'individual' offset 0) o
           where o.plan_id in (select id from open) and o.id not in (select id from own))
         select 1 from below where not exists (
           select 1 from objective_link l join objective o on o.id = l.child_id
           where l.council_id = $1 and l.parent_id = below.id and l.kind = 'direct' and o.year = $2 and o.level <> 'individual' and o.plan_id in (select id from open) offset 0)
       ) then 2 else 3 end)::int as rank
     from unnest($6::uuid[]) asked (id) left join own on own.id = asked.id left join worst on worst.id = asked.id`,
    [reading.council.id, year, open, [...own.keys()], [...own.values()].map((level) => worstFirst.indexOf(level)), ids],
  );
  return new Map(rows.map(({ id, rank }) => [id, worstFirst[rank]!]));
}
