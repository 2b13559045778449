import type { Role } from '@golden-thread/domain/authority';
import type { Reading } from '../unit-of-work';

/** One post that a person answers for today, and why. */
export interface AnsweredPost {
  readonly postId: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly basis: 'holder' | 'vacancy' | 'deputy';
  /** The absent holder, where the basis is deputy. */
  readonly holderId: string | null;
  readonly holderName: string | null;
}

/** A person as they stand today in their council. */
export interface PersonActing {
  readonly personId: string;
  readonly name: string;
  readonly posts: readonly AnsweredPost[];
}

/** The person beside one of the posts they answer for, or beside none. */
type Found = { readonly name: string } & { readonly [K in keyof AnsweredPost]: AnsweredPost[K] | null };

const isPost = (post: Omit<Found, 'name'>): post is AnsweredPost => post.postId !== null;

const acting = {
  name: 'person-acting',
  text: `
    select p.name, r.post_id as "postId", post.title,
            case when post.closed_on is null or post.closed_on >= $2 then post.roles else '{}' end as roles,
            r.basis, d.holder_id as "holderId", holder.name as "holderName"
     from person p
     left join responsibility r on r.council_id = p.council_id and r.person_id = p.id
       and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
     left join post on post.id = r.post_id
     left join lateral (
       select holder_id from deputy
       where r.basis = 'deputy' and deputy.post_id = r.post_id and deputy.person_id = p.id and deputy.starts_on <= $2 and deputy.ends_on >= $2
       order by deputy.starts_on, deputy.id limit 1) d on true
     left join person holder on holder.id = d.holder_id
     where p.council_id = $3 and p.id = $1 and (p.left_on is null or p.left_on >= $2)
     order by case r.basis when 'holder' then 1 when 'vacancy' then 2 else 3 end, r.starts_on, post.code`,
};

/**
 * The person and every post they answer for on the council's date; undefined for somebody unknown or who has left. A closed post
 * gives no roles any more, but its unfinished work is still theirs who are up its line.
 */
export async function findPersonActing(reading: Reading, personId: string): Promise<PersonActing | undefined> {
  const rows = await reading.query<Found>(acting, [personId, reading.today, reading.council.id]);
  const [first] = rows;
  if (!first) return undefined;
  const posts = rows.map(({ name: _name, ...post }) => post).filter(isPost);
  return { personId, name: first.name, posts };
}
