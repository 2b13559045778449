import type { OrganisationPartId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A directorate, service or unit in the tree; its posts counted with those of what lies in it. */
export interface OrganisationPartSummary {
  readonly kind: 'directorate' | 'service' | 'unit';
  readonly id: OrganisationPartId;
  readonly parentId: OrganisationPartId | null;
  readonly code: string;
  readonly name: string;
  readonly headPostId: PostId | null;
  readonly headTitle: string | null;
  readonly posts: number;
  /** Of these, how many nobody holds today. */
  readonly vacant: number;
}

/** The council's open parts, each with its head and how many of its posts are vacant today. */
export const listOrganisationParts = (reading: Reading): Promise<OrganisationPartSummary[]> =>
  reading.query(
    `with parts as (
       select 'directorate' as kind, id, null::uuid as parent_id, code, name, head_post_id, closed_on from directorate
       union all select 'service', id, directorate_id, code, name, head_post_id, closed_on from service
       union all select 'unit', id, service_id, code, name, head_post_id, closed_on from unit),
     open_posts as (
       select post.*, not exists (
         select 1 from holding h where h.post_id = post.id and h.starts_on <= $1 and (h.ends_on is null or h.ends_on >= $1)) as is_vacant
       from post where closed_on is null or closed_on >= $1),
     counted as (
       select part_id, count(*)::int as posts, count(*) filter (where is_vacant)::int as vacant
       from open_posts cross join lateral (values (directorate_id), (service_id), (unit_id)) as within (part_id)
       where part_id is not null group by part_id)
     select parts.kind, parts.id, parts.parent_id as "parentId", parts.code, parts.name, parts.head_post_id as "headPostId",
       head.title as "headTitle", coalesce(counted.posts, 0) as posts, coalesce(counted.vacant, 0) as vacant
     from parts left join post head on head.id = parts.head_post_id left join counted on counted.part_id = parts.id
     where parts.closed_on is null or parts.closed_on >= $1 order by parts.code, parts.name`,
    [reading.today],
  );

/** A post in a list, with whoever holds it today. */
export interface PostSummary {
  readonly id: PostId;
  readonly code: string;
  readonly title: string;
  readonly fte: string;
  readonly roles: readonly string[];
  readonly holders: readonly string[];
}

/** The open posts that lie in a directorate, service or unit itself; null for those of the council itself. By title. */
export const listPostsOfPart = (reading: Reading, partId: OrganisationPartId | null): Promise<PostSummary[]> =>
  reading.query<PostSummary>(
    `select post.id, post.code, post.title, post.fte, post.roles,
            array(select person.name from holding h join person on person.id = h.person_id
                  where h.post_id = post.id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2) order by person.name) as holders
     from post
     where coalesce(unit_id, service_id, directorate_id) is not distinct from $1::uuid and (closed_on is null or closed_on > $2)
     order by post.title, post.code`,
    [partId, reading.today],
  );
