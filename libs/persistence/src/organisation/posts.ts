import type { Role } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** A post as it is kept. */
export interface PostKept {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly directorateId: string | null;
  readonly serviceId: string | null;
  readonly unitId: string | null;
  readonly lineManagerPostId: string | null;
  readonly roles: readonly Role[];
  readonly fte: string;
  readonly committeeId: string | null;
  readonly closedOn: CalendarDate | null;
}

const columns = `id, code, title, directorate_id as "directorateId", service_id as "serviceId", unit_id as "unitId",
  line_manager_post_id as "lineManagerPostId", roles, fte, committee_id as "committeeId", closed_on as "closedOn"`;

export async function findPost(reading: Reading, id: string): Promise<PostKept | undefined> {
  const [found] = await reading.query<PostKept>(`select ${columns} from post where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

export async function findPostByCode(reading: Reading, code: string): Promise<PostKept | undefined> {
  const [found] = await reading.query<PostKept>(`select ${columns} from post where council_id = $1 and code = $2`, [reading.council.id, code]);
  return found;
}

/** A post and everybody above it. */
export const listLineAbove = (reading: Reading, postId: string): Promise<PostKept[]> =>
  reading.query(
    `with recursive line as (
       select * from post where council_id = $1 and id = $2
       union select post.* from post join line on post.id = line.line_manager_post_id where post.council_id = $1)
     select ${columns} from line`,
    [reading.council.id, postId],
  );

export async function savePost(work: UnitOfWork, post: PostKept): Promise<void> {
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
