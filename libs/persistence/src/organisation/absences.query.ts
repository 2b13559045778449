import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Deputy } from '@golden-thread/domain/organisation/organisation';
import type { HoldingId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** Somebody in a post, with who stands in for them there, from today on. */
export interface HoldingInLine {
  readonly holdingId: HoldingId;
  readonly postId: PostId;
  readonly title: string;
  readonly holderId: PersonId;
  /** Whoever works for the reader; null: the reader. */
  readonly holder: string | null;
  readonly deputies: readonly (Pick<Deputy, 'id' | 'startsOn' | 'endsOn'> & { readonly name: string })[];
}

/** The posts that somebody holds, then those whose line manager's post they answer for; one a holder. */
export const listHoldingsInLine = (reading: Reading, { personId, postIds }: Pick<Actor, 'personId' | 'postIds'>): Promise<HoldingInLine[]> =>
  reading.query<HoldingInLine>(
    `select l."holdingId", l."postId", l.title, l."holderId", l.holder, coalesce(d.deputies, '[]') as deputies
     from (select distinct on (h.post_id, h.person_id) h.id as "holdingId", h.post_id as "postId", p.title, h.person_id as "holderId",
             case when h.person_id is distinct from $2 then person.name end as holder
           from holding h join post p on p.id = h.post_id join person on person.id = h.person_id
           where h.council_id = $1 and (h.person_id = $2 or p.line_manager_post_id = any ($3)) and (h.ends_on is null or h.ends_on >= $4)
           order by h.post_id, h.person_id, h.starts_on desc, h.id) l
     left join lateral (
       select jsonb_agg(jsonb_build_object('id', d.id, 'startsOn', d.starts_on, 'endsOn', d.ends_on, 'name', deputy.name) order by d.starts_on, d.id) as deputies
       from deputy d join person deputy on deputy.id = d.person_id
       where d.council_id = $1 and d.post_id = l."postId" and d.holder_id = l."holderId" and d.ends_on >= $4) d on true
     order by l.holder is not null, l.title, l.holder`,
    [reading.council.id, personId, postIds, reading.today],
  );
