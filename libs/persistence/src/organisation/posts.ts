import type { Role } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId, DirectorateId, PostId, ServiceId, TaskId, UnitId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A post as it is kept. */
export interface PostRecord {
  readonly id: PostId;
  readonly code: string;
  readonly title: string;
  readonly directorateId: DirectorateId | null;
  readonly serviceId: ServiceId | null;
  readonly unitId: UnitId | null;
  readonly lineManagerPostId: PostId | null;
  readonly roles: readonly Role[];
  readonly fte: string;
  readonly committeeId: CommitteeId | null;
  readonly closedOn: CalendarDate | null;
}

const columns = `id, code, title, directorate_id as "directorateId", service_id as "serviceId", unit_id as "unitId",
  line_manager_post_id as "lineManagerPostId", roles, fte, committee_id as "committeeId", closed_on as "closedOn"`;

export async function findPost(reading: Reading, id: PostId): Promise<PostRecord | undefined> {
  const [found] = await reading.query<PostRecord>(`select ${columns} from post where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

export async function findPostByCode(reading: Reading, code: string): Promise<PostRecord | undefined> {
  const [found] = await reading.query<PostRecord>(`select ${columns} from post where council_id = $1 and code = $2`, [reading.council.id, code]);
  return found;
}

/** A post and everybody above it. */
export const listManagementChain = (reading: Reading, postId: PostId): Promise<PostRecord[]> =>
  reading.query(
    `with recursive line as (
       select id, line_manager_post_id from post where council_id = $1 and id = $2
       union select post.id, post.line_manager_post_id from post join line on post.id = line.line_manager_post_id where post.council_id = $1)
     select ${columns} from post where id in (select id from line)`,
    [reading.council.id, postId],
  );

export async function savePost(work: UnitOfWork, post: PostRecord): Promise<void> {
  await work.query(
    `insert into post (id, council_id, code, title, directorate_id, service_id, unit_id, line_manager_post_id, roles, fte, committee_id, closed_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (id) do update set code = excluded.code, title = excluded.title, directorate_id = excluded.directorate_id,
       service_id = excluded.service_id, unit_id = excluded.unit_id, line_manager_post_id = excluded.line_manager_post_id,
       roles = excluded.roles, fte = excluded.fte, committee_id = excluded.committee_id, closed_on = excluded.closed_on`,
    [
      post.id, work.council.id, post.code, post.title, post.directorateId, post.serviceId, post.unitId, post.lineManagerPostId,
      post.roles, post.fte, post.committeeId, post.closedOn,
    ],
  );
}

/** The open posts that carry a role. */
export async function listPostsWithRole(reading: Reading, role: Role): Promise<PostId[]> {
  const rows = await reading.query<{ id: PostId }>(
    'select id from post where $1 = any (roles) and (closed_on is null or closed_on > $2) order by id',
    [role, reading.today],
  );
  return rows.map(({ id }) => id);
}

/** The posts above a post, nearest first. */
export type ManagementChain = readonly { readonly postId: PostId; readonly roles: readonly Role[] }[];

/** For each of these posts, the management chain above it. The depth is bounded, so that a circle in the data cannot hold the query. */
export async function listManagementChains(reading: Reading, postIds: readonly PostId[]): Promise<ReadonlyMap<PostId, ManagementChain>> {
  const rows = await reading.query<{ from: PostId; postId: PostId; roles: Role[] }>(
    `with recursive line as (
       select p.id as start, m.id, m.roles, m.line_manager_post_id, 1 as depth
       from post p join post m on m.id = p.line_manager_post_id where p.id = any ($1::uuid[])
       union all
       select l.start, m.id, m.roles, m.line_manager_post_id, l.depth + 1
       from line l join post m on m.id = l.line_manager_post_id where l.depth < 20)
     select start as "from", id as "postId", roles from line order by start, depth`,
    [postIds],
  );
  const lines = new Map<PostId, ManagementChain>();
  for (const { from, ...post } of rows) lines.set(from, [...(lines.get(from) ?? []), post]);
  return lines;
}

/** The open tasks of some posts: ids only, by post. */
export async function listOpenTasksOfPosts(reading: Reading, postIds: readonly PostId[]): Promise<ReadonlyMap<PostId, readonly TaskId[]>> {
  const rows = await reading.query<{ postId: PostId; taskIds: TaskId[] }>(
    `select post_id as "postId", array_agg(id order by due_on, id)::text[] as "taskIds" from task
     where council_id = $1 and state = 'open' and post_id = any ($2) group by post_id`,
    [reading.council.id, postIds],
  );
  return new Map(rows.map(({ postId, taskIds }) => [postId, taskIds]));
}
