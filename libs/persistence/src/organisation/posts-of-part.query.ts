import type { Reading } from '../unit-of-work/reading';

/** A post in a list, with whoever holds it today. */
export interface PostLine {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly fte: string;
  readonly roles: readonly string[];
  readonly holders: readonly string[];
}

/** The open posts that lie in a directorate, service or unit itself; null for those of the council itself. By title. */
export const listPostsOfPart = (reading: Reading, partId: string | null): Promise<PostLine[]> =>
  reading.query<PostLine>(
    `select post.id, post.code, post.title, post.fte, post.roles,
            array(select person.name from holding h join person on person.id = h.person_id
                  where h.post_id = post.id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2) order by person.name) as holders
     from post
     where coalesce(unit_id, service_id, directorate_id) is not distinct from $1::uuid and (closed_on is null or closed_on > $2)
     order by post.title, post.code`,
    [partId, reading.today],
  );
