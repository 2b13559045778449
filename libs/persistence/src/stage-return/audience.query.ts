import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { programmedReviewStage } from '@golden-thread/domain/plan/monitoring';
import type { PostId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Rotation } from '@golden-thread/domain/stage-return/rotation';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import type { StageAudience, StageOwner } from '@golden-thread/domain/timetable/stage-work';
import { listServicesProgrammed } from '../plan/monitoring';
import type { Reading } from '../unit-of-work/unit-of-work';

/** One of those whom a stage asks: a post, and the service it answers for there. */
export interface PostAsked {
  readonly postId: PostId;
  readonly serviceId: ServiceId | null;
  /** What they are called in lists. */
  readonly name: string;
  /** The director above them: the head of the service's or the post's directorate; else whoever manages the post. Null: nobody is above. */
  readonly directorPostId: PostId | null;
}

/**
 * Whom an audience names on the council's date, each once: heads of services (the director where a service has none), heads of directorates,
 * open posts with a role, posts by code, posts responsible for measures, chairs of committees by code or kind, the owner. What is closed is asked no more.
 */
export const listPostsAsked = (reading: Reading, { of, named }: Pick<StageAudience, 'of' | 'named'>, ownerPostId: PostId | null): Promise<PostAsked[]> =>
  reading.query<PostAsked>(
    `with asked as (
       select coalesce(s.head_post_id, d.head_post_id) as post_id, s.id as service_id, s.name, d.head_post_id as director
       from service s join directorate d on d.id = s.directorate_id
       where $1 = 'services' and (cardinality($2::text[]) = 0 or s.code = any ($2)) and (s.closed_on is null or s.closed_on > $3)
       union all
       select d.head_post_id, null, d.name, null from directorate d
       where $1 = 'directorates' and (cardinality($2::text[]) = 0 or d.code = any ($2)) and (d.closed_on is null or d.closed_on > $3)
       union all
       select p.id, p.service_id, p.title, d.head_post_id
       from post p left join service s on s.id = p.service_id left join directorate d on d.id = coalesce(s.directorate_id, p.directorate_id)
       where (($1 = 'roles' and p.roles && $2::text[]) or ($1 = 'posts' and p.code = any ($2)) or ($1 = 'owner' and p.id = $4)
           or ($1 = 'measures' and exists (select 1 from measure m where m.owner_post_id = p.id and (m.retired_on is null or m.retired_on > $3) and (cardinality($2::text[]) = 0 or m.ref = any ($2)))))
         and (p.closed_on is null or p.closed_on > $3)
       union all
       select c.chair_post_id, null, c.name, null from committee c where $1 = 'committees' and (c.code = any ($2) or c.kind = any ($2)))
     select asked.post_id as "postId", asked.service_id as "serviceId", asked.name, coalesce(case when asked.director <> asked.post_id then asked.director end, post.line_manager_post_id) as "directorPostId"
     from asked join post on post.id = asked.post_id order by asked.name, asked.post_id`,
    [of, named, reading.today, ownerPostId],
  );

/** The names in an audience or of an owner that nothing in the council has: codes of services, posts and others. Roles are checked by their list. */
export async function listUnknownNames(reading: Reading, { of, named }: StageAudience): Promise<readonly string[]> {
  const rows = await reading.query<{ name: string }>(
    `select given.code as name from unnest($2::text[]) as given (code)
     where ($1 = 'services' and not exists (select 1 from service s where s.council_id = $3 and s.code = given.code))
        or ($1 = 'directorates' and not exists (select 1 from directorate d where d.council_id = $3 and d.code = given.code))
        or ($1 = 'posts' and not exists (select 1 from post p where p.council_id = $3 and p.code = given.code))
        or ($1 = 'measures' and not exists (select 1 from measure m where m.council_id = $3 and m.ref = given.code))
        or ($1 = 'committees' and not exists (select 1 from committee c where c.council_id = $3 and (c.code = given.code or c.kind = given.code)))`,
    [of, named, reading.council.id],
  );
  return rows.map(({ name }) => name);
}

/** The post that owns a stage: the first open one with the role, or the one of the code; null where there is none. */
export async function findOwnerPost(reading: Reading, { of, named }: StageOwner): Promise<PostId | null> {
  const [found] = await reading.query<{ id: PostId }>(
    `select id from post where council_id = $1 and (closed_on is null or closed_on > $4) and (($2 = 'role' and $3 = any (roles)) or ($2 = 'post' and code = $3))
     order by code limit 1`,
    [reading.council.id, of, named, reading.today],
  );
  return found?.id ?? null;
}

/** When each service was last asked by a stage of this key, in whatever year; and which of them the programme of reviews names for the year, where it is the stage that asks for those. */
export async function findRotation(reading: Reading, { stage, year }: { readonly stage: StageKey; readonly year: FinancialYear }): Promise<Rotation> {
  const lastAsked = await reading.query<{ serviceId: ServiceId; on: CalendarDate }>(
    `select r.service_id as "serviceId", max(a.asked_on) as on
     from stage_ask a join stage_return r on r.council_id = a.council_id and r.stage_id = a.stage_id and r.ask_version = a.version
     where a.council_id = $1 and a.stage_key = $2 and r.service_id is not null group by r.service_id`,
    [reading.council.id, stage],
  );
  const programmed = stage === programmedReviewStage ? await listServicesProgrammed(reading, year) : [];
  return { lastAsked: new Map(lastAsked.map(({ serviceId, on }) => [serviceId, on])), programmed: new Set(programmed) };
}
