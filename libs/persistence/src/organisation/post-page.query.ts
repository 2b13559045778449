import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { DeputyId, HoldingId, OrganisationPartId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import { findPost, type PostRecord } from './posts';

/** A post with everything its page shows. */
export interface PostPage extends PostRecord {
  /** The smallest part it lies in; null: the council itself. */
  readonly placeId: OrganisationPartId | null;
  readonly place: string | null;
  readonly lineManager: { readonly id: PostId; readonly code: string; readonly title: string } | null;
  readonly answering: readonly { readonly personId: PersonId; readonly name: string; readonly basis: string; readonly via: string | null }[];
  readonly holdings: readonly {
    readonly id: HoldingId;
    readonly personId: PersonId;
    readonly name: string;
    readonly basis: string;
    readonly share: string;
    readonly startsOn: CalendarDate;
    readonly endsOn: CalendarDate | null;
  }[];
  readonly deputies: readonly {
    readonly id: DeputyId;
    readonly name: string;
    readonly holder: string;
    readonly startsOn: CalendarDate;
    readonly endsOn: CalendarDate;
    readonly reason: string;
  }[];
  readonly manages: readonly { readonly id: PostId; readonly title: string }[];
  readonly openTasks: number;
}

/** The post by its id: its place in the management chain, who answers for it today and why, who held it and who stood in. */
export async function findPostPage(reading: Reading, id: PostId): Promise<PostPage | undefined> {
  const post = await findPost(reading, id);
  if (!post) return undefined;
  const [around] = await reading.query<Pick<PostPage, 'placeId' | 'place' | 'lineManager' | 'openTasks'>>(
    `select coalesce(post.unit_id, post.service_id, post.directorate_id) as "placeId", coalesce(unit.name, service.name, directorate.name) as place,
       case when manager.id is not null then json_build_object('id', manager.id, 'code', manager.code, 'title', manager.title) end as "lineManager",
       (select count(*)::int from task where task.post_id = post.id and task.state = 'open') as "openTasks"
     from post left join unit on unit.id = post.unit_id left join service on service.id = post.service_id
     left join directorate on directorate.id = post.directorate_id left join post manager on manager.id = post.line_manager_post_id
     where post.id = $1`,
    [id],
  );
  return { ...post, ...around!, ...(await peopleOf(reading, id)) };
}

const peopleOf = async (reading: Reading, id: PostId): Promise<Pick<PostPage, 'answering' | 'holdings' | 'deputies' | 'manages'>> => ({
  answering: await reading.query(
    `select r.person_id as "personId", person.name, r.basis, via.title as via from responsibility r join person on person.id = r.person_id
     left join post via on via.id = r.via_post_id
     where r.post_id = $1 and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
     order by case r.basis when 'holder' then 1 when 'vacancy' then 2 else 3 end, person.name`,
    [id, reading.today],
  ),
  holdings: await reading.query(
    `select h.id, h.person_id as "personId", person.name, h.basis, h.share, h.starts_on as "startsOn", h.ends_on as "endsOn"
     from holding h join person on person.id = h.person_id where h.post_id = $1 order by h.starts_on desc, person.name`,
    [id],
  ),
  deputies: await reading.query(
    `select d.id, deputy.name, holder.name as holder, d.starts_on as "startsOn", d.ends_on as "endsOn", d.reason
     from deputy d join person holder on holder.id = d.holder_id join person deputy on deputy.id = d.person_id
     where d.post_id = $1 order by d.starts_on desc`,
    [id],
  ),
  manages: await reading.query(
    'select id, title from post where line_manager_post_id = $1 and (closed_on is null or closed_on >= $2) order by title',
    [id, reading.today],
  ),
});
