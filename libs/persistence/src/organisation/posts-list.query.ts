import type { Role } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** Whether somebody holds a post today, nobody does, or it is closed. */
export type PostState = 'held' | 'vacant' | 'closed';

/** A post in a list. */
export interface PostListed {
  readonly id: PostId;
  readonly code: string;
  readonly title: string;
  /** The smallest part it lies in; null: the council itself. */
  readonly place: string | null;
  readonly roles: readonly Role[];
  readonly state: PostState;
  readonly closedOn: CalendarDate | null;
  /** Who holds it today. */
  readonly holders: readonly string[];
  /** Who stands in today. */
  readonly deputies: readonly string[];
  readonly openTasks: number;
}

/** Which posts are asked for: by words of their title and place, whatever accents and order, or by their code; a page at a time. */
export interface PostsAsked {
  readonly search: string;
  readonly state: PostState | null;
  readonly role: Role | null;
  readonly order: keyof typeof orders;
  readonly limit: number;
  readonly offset: number;
}

const orders = {
  post: 'p.title, p.code', '-post': 'p.title desc, p.code', place: 'p.place nulls first, p.title, p.code', '-place': 'p.place desc nulls last, p.title, p.code',
  tasks: '"openTasks", p.title, p.code', '-tasks': '"openTasks" desc, p.title, p.code',
} as const;

const found = `
  from (select post.id, post.code, post.title, post.roles, post.closed_on, coalesce(unit.name, service.name, directorate.name) as place,
          case when post.closed_on < $2 then 'closed'
               when exists (select 1 from holding h where h.post_id = post.id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2)) then 'held' else 'vacant' end as state
        from post left join unit on unit.id = post.unit_id left join service on service.id = post.service_id left join directorate on directorate.id = post.directorate_id
        where post.council_id = $1
          and ($3 = '' or post.code_lowered = lower($3) or post.searched || coalesce(unit.searched, service.searched, directorate.searched, ''::tsvector) @@ search_query($3, false))
          and ($4::text is null or $4 = any (post.roles))) p
  where ($5::text is null or p.state = $5)`;

/** The posts asked for, with who answers for each today; and how many there are in all. */
export async function listPosts(reading: Reading, { search, state, role, order, limit, offset }: PostsAsked): Promise<{ readonly posts: PostListed[]; readonly total: number }> {
  const asked = [reading.council.id, reading.today, search, role, state] as const;
  const posts = await reading.query<PostListed>(
    `select p.id, p.code, p.title, p.place, p.roles, p.state, p.closed_on as "closedOn",
       array(select person.name from holding h join person on person.id = h.person_id
             where h.post_id = p.id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2) order by person.name) as holders,
       array(select person.name from deputy d join person on person.id = d.person_id
             where d.post_id = p.id and d.starts_on <= $2 and d.ends_on >= $2 order by person.name) as deputies,
       (select count(*)::int from task where task.post_id = p.id and task.state = 'open') as "openTasks"
     ${found} order by ${orders[order]} limit $6 offset $7`,
    [...asked, limit, offset],
  );
  const [count] = await reading.query<{ total: number }>(`select count(*)::int as total ${found}`, asked);
  return { posts, total: count!.total };
}
