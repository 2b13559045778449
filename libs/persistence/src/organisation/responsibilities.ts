import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Deputy, Holding, Organisation, Post } from '@golden-thread/domain/organisation/organisation';
import { responsibilities } from '@golden-thread/domain/organisation/responsibilities';
import type { Responsibility } from '@golden-thread/domain/organisation/responsibility';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Who answers for some posts today, by post. `basis`: as holder, for a vacancy below, or as deputy. */
export async function findPeopleAnsweringFor(
  reading: Reading,
  postIds: readonly PostId[],
): Promise<ReadonlyMap<PostId, readonly { readonly personId: PersonId; readonly name: string; readonly basis: string }[]>> {
  const rows = await reading.query<{ postId: PostId; personId: PersonId; name: string; basis: string }>(
    `select r.post_id as "postId", r.person_id as "personId", person.name, r.basis from responsibility r join person on person.id = r.person_id
     where r.council_id = $1 and r.post_id = any ($2) and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3)
     order by case r.basis when 'holder' then 1 when 'vacancy' then 2 else 3 end, person.name`,
    [reading.council.id, postIds, reading.today],
  );
  const found = new Map<PostId, { personId: PersonId; name: string; basis: string }[]>();
  for (const { postId, ...person } of rows) found.set(postId, [...(found.get(postId) ?? []), person]);
  return found;
}

/** What a change may have touched: posts, everything in which these people stand in, or the whole council; and from which day. */
export interface OrganisationChange {
  readonly postIds: readonly PostId[] | 'all';
  /** People whose coming or going decides whether they can stand in for others. */
  readonly personIds?: readonly PersonId[];
  readonly from: CalendarDate;
}

interface AffectedOrganisation extends Organisation {
  readonly affectedPostIds: readonly PostId[];
}

/** The facts that decide who answers for the posts a change touches: those posts, all below them, and the lines above. */
async function findAffectedOrganisation(reading: Reading, change: OrganisationChange): Promise<AffectedOrganisation> {
  const posts = change.postIds === 'all' ? await listEveryPost(reading) : await listAffectedPosts(reading, change.postIds, change.personIds ?? []);
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

type AffectedPost = Post & { readonly affected: boolean };

const listEveryPost = (reading: Reading): Promise<AffectedPost[]> =>
  reading.query(
    `select id, line_manager_post_id as "lineManagerPostId", closed_on as "closedOn", true as affected from post where council_id = $1`,
    [reading.council.id],
  );

const listAffectedPosts = (reading: Reading, postIds: readonly PostId[], personIds: readonly PersonId[]): Promise<AffectedPost[]> =>
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

/** A post that other people answer for from a day on. */
export interface ReassignedPost {
  readonly postId: PostId;
  readonly on: CalendarDate;
  /** Who no longer answers for it. */
  readonly fromPersonIds: readonly PersonId[];
  /** Who now does and did not. */
  readonly toPersonIds: readonly PersonId[];
}

/** Which posts other people answer for on a day, comparing the rows before a change with those after it. */
function reassignedPosts(before: readonly Responsibility[], after: readonly Responsibility[], on: CalendarDate): readonly ReassignedPost[] {
  const were = peopleAnsweringOn(before, on);
  const are = peopleAnsweringOn(after, on);
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((postId) => {
    const [old, now] = [were.get(postId) ?? new Set<PersonId>(), are.get(postId) ?? new Set<PersonId>()];
    const fromPersonIds = [...old].filter((person) => !now.has(person));
    const toPersonIds = [...now].filter((person) => !old.has(person));
    return fromPersonIds.length + toPersonIds.length === 0 ? [] : [{ postId, on, fromPersonIds, toPersonIds }];
  });
}

function peopleAnsweringOn(rows: readonly Responsibility[], on: CalendarDate): ReadonlyMap<PostId, ReadonlySet<PersonId>> {
  const people = new Map<PostId, Set<PersonId>>();
  for (const row of rows) {
    if (row.startsOn > on || (row.endsOn !== null && row.endsOn < on)) continue;
    people.set(row.postId, (people.get(row.postId) ?? new Set()).add(row.personId));
  }
  return people;
}

/**
 * Works out again who answers for the posts that a change concerns, and for the posts below them, from the change's first day on.
 * What was true before that day stays. Part of the transaction that made the change, so the answer is never behind the facts.
 * Answers which posts other people answer for from that day on (today, where the day is past).
 */
export async function recomputeResponsibilities(work: UnitOfWork, change: OrganisationChange): Promise<readonly ReassignedPost[]> {
  const around = await findAffectedOrganisation(work, change);
  const affected = new Set(around.affectedPostIds);
  const fresh = responsibilities(around, change.from, null).filter((row) => affected.has(row.postId));
  const current = await currentFrom(work, around.affectedPostIds, change.from);
  const rows = continuedRows(fresh, current, change.from);
  await replaceResponsibilities(work, around.affectedPostIds, change.from, rows);
  return reassignedPosts(current, rows, change.from > work.today ? change.from : work.today);
}

/** Rows that reach the day before the change, or further. */
async function currentFrom(work: UnitOfWork, postIds: readonly PostId[], from: CalendarDate): Promise<readonly Responsibility[]> {
  return work.query<Responsibility>(
    `select post_id as "postId", person_id as "personId", basis, via_post_id as "viaPostId", starts_on as "startsOn", ends_on as "endsOn"
     from responsibility where council_id = $1 and post_id = any ($2) and (ends_on is null or ends_on >= $3)`,
    [work.actor.councilId, postIds, addDays(from, -1)],
  );
}

/** Rows that only go on as before keep their first day, so that one unbroken run stays one row. */
function continuedRows(rows: readonly Responsibility[], current: readonly Responsibility[], from: CalendarDate): readonly Responsibility[] {
  const keyOf = (row: Responsibility) => `${row.postId} ${row.personId} ${row.basis} ${row.viaPostId ?? ''}`;
  const earlier = new Map(current.filter(({ startsOn }) => startsOn < from).map((row) => [keyOf(row), row.startsOn]));
  return rows.map((row) => (row.startsOn === from ? { ...row, startsOn: earlier.get(keyOf(row)) ?? from } : row));
}

async function replaceResponsibilities(work: UnitOfWork, postIds: readonly PostId[], from: CalendarDate, rows: readonly Responsibility[]): Promise<void> {
  const council = work.actor.councilId;
  await work.query('delete from responsibility where council_id = $1 and post_id = any ($2) and starts_on >= $3', [council, postIds, from]);
  await work.query(
    `update responsibility set ends_on = $4 where council_id = $1 and post_id = any ($2) and starts_on < $3 and (ends_on is null or ends_on >= $3)`,
    [council, postIds, from, addDays(from, -1)],
  );
  await work.query(
    `insert into responsibility (council_id, post_id, person_id, basis, starts_on, ends_on, via_post_id)
     select $1, r."postId", r."personId", r.basis, r."startsOn", r."endsOn", r."viaPostId"
     from jsonb_to_recordset($2) as r("postId" uuid, "personId" uuid, basis text, "startsOn" date, "endsOn" date, "viaPostId" uuid)
     on conflict (council_id, post_id, person_id, basis, starts_on) do update set ends_on = excluded.ends_on`,
    [council, JSON.stringify(rows)],
  );
}
