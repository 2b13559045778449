import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Deputy, Holding, Organisation, Post } from '@golden-thread/domain/organisation';
import type { Reading } from '../unit-of-work/reading';

/** What a change may have touched: posts, everything in which these people stand in, or the whole council; and from which day. */
export interface WhatChanged {
  readonly postIds: readonly string[] | 'all';
  /** People whose coming or going decides whether they can stand in for others. */
  readonly personIds?: readonly string[];
  readonly from: CalendarDate;
}

export interface OrganisationAround extends Organisation {
  readonly affectedPostIds: readonly string[];
}

/** The facts that decide who answers for the posts a change touches: those posts, all below them, and the lines above. */
export async function findOrganisationAround(reading: Reading, change: WhatChanged): Promise<OrganisationAround> {
  const posts = change.postIds === 'all' ? await everyPost(reading) : await postsAround(reading, change.postIds, change.personIds ?? []);
  const postIds = posts.map(({ id }) => id);
  const council = reading.council.id;
  const deputies = await reading.query<Deputy>(
    `select id, post_id as "postId", holder_id as "holderId", person_id as "personId", starts_on as "startsOn", ends_on as "endsOn"
     from deputy where council_id = $1 and post_id = any ($2)`,
    [council, postIds],
  );
  const holdings = await reading.query<Holding>(
    `select id, post_id as "postId", person_id as "personId", basis, share, starts_on as "startsOn", ends_on as "endsOn"
     from holding where council_id = $1 and (post_id = any ($2) or person_id = any ($3))`,
    [council, postIds, [...new Set(deputies.map(({ personId }) => personId))]],
  );
  return { posts, holdings, deputies, affectedPostIds: posts.filter(({ affected }) => affected).map(({ id }) => id) };
}

type PostAround = Post & { readonly affected: boolean };

const everyPost = (reading: Reading): Promise<PostAround[]> =>
  reading.query(
    `select id, line_manager_post_id as "lineManagerPostId", closed_on as "closedOn", true as affected from post where council_id = $1`,
    [reading.council.id],
  );

const postsAround = (reading: Reading, postIds: readonly string[], personIds: readonly string[]): Promise<PostAround[]> =>
  reading.query(
    `with recursive touched as (
       select unnest($2::uuid[]) as id union select post_id from deputy where council_id = $1 and person_id = any ($3)),
     below as (
       select id from touched
       union select post.id from post join below on post.line_manager_post_id = below.id where post.council_id = $1),
     around as (
       select post.id, post.line_manager_post_id, post.closed_on from post join below using (id)
       union select post.id, post.line_manager_post_id, post.closed_on from post join around on post.id = around.line_manager_post_id)
     select id, line_manager_post_id as "lineManagerPostId", closed_on as "closedOn", id in (select id from below) as affected from around`,
    [reading.council.id, postIds, personIds],
  );
