import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FeedPerson, FeedPost, HrFeedRules } from '@golden-thread/domain/hr-feed/hr-feed';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What two people approved last: the rules in force, or none once the feed was ended; and since when. */
export interface HrFeedRecord {
  readonly rules: HrFeedRules | null;
  readonly version: number;
  readonly approvedAt: Instant;
  readonly approvedBy: readonly PersonId[];
}

/** Undefined where there never was a feed. */
export async function findHrFeed(reading: Reading): Promise<HrFeedRecord | undefined> {
  const [found] = await reading.query<HrFeedRecord>('select rules, version, approved_at as "approvedAt", approved_by as "approvedBy" from hr_feed where council_id = $1', [reading.council.id]);
  return found;
}

export function saveHrFeed(work: UnitOfWork, { rules, version, approvedBy }: Omit<HrFeedRecord, 'approvedAt'>): void {
  work.send(
    `insert into hr_feed (council_id, rules, version, approved_at, approved_by) values ($1, $2, $3, $4, $5)
     on conflict (council_id) do update set rules = excluded.rules, version = excluded.version, approved_at = excluded.approved_at, approved_by = excluded.approved_by`,
    [work.council.id, rules && JSON.stringify(rules), version, work.now, approvedBy],
  );
}

/** Somebody with what the HR system calls them. */
export interface FeedPersonNamed extends FeedPerson {
  readonly externalId: string | null;
}

/** People of the council, or these of them, with what they hold today or later. `fallback`: posts whose holders decide in the administrators' place. */
export const listFeedPeople = (reading: Reading, { ids, fallback }: { readonly ids: readonly PersonId[] | null; readonly fallback: readonly PostId[] }): Promise<FeedPersonNamed[]> =>
  reading.query<FeedPersonNamed>(
    `select p.id, p.name, p.email, p.subject, p.left_on as "leftOn", f.external_id as "externalId",
            coalesce((select json_agg(json_build_object('id', h.id, 'startsOn', h.starts_on, 'endsOn', h.ends_on, 'post', json_build_object(
                        'id', post.id, 'code', post.code, 'roles', post.roles, 'closedOn', post.closed_on, 'isFallback', post.id = any ($4::uuid[]))) order by h.starts_on, h.id)
                      from holding h join post on post.id = h.post_id where h.person_id = p.id and (h.ends_on is null or h.ends_on >= $2)), '[]') as holdings
     from person p left join hr_feed_person f on f.person_id = p.id
     where p.council_id = $1 and p.owner_id is null and ($3::uuid[] is null or p.id = any ($3))`,
    [reading.council.id, reading.today, ids, fallback],
  );

/** Posts of the council, or those of these codes, whatever case they are written in. */
export const listFeedPosts = (reading: Reading, { codes, fallback }: { readonly codes: readonly string[] | null; readonly fallback: readonly PostId[] }): Promise<FeedPost[]> =>
  reading.query<FeedPost>(
    `select id, code, roles, closed_on as "closedOn", coalesce(id = any ($3::uuid[]), false) as "isFallback" from post
     where council_id = $1 and ($2::text[] is null or code_lowered = any ($2))`,
    [reading.council.id, codes && codes.map((code) => code.toLowerCase()), fallback],
  );

/** Whom the HR system means: by its own reference, by the reference that a pack of the council had for them (`packId`), or by their sign-in. */
export async function findPersonMeant(reading: Reading, { externalId, packId, subject }: { readonly externalId: string; readonly packId: PersonId; readonly subject: string | null }): Promise<PersonId | undefined> {
  const [found] = await reading.query<{ id: PersonId }>(
    `select p.id from person p left join hr_feed_person f on f.person_id = p.id
     where p.council_id = $1 and p.owner_id is null and (f.external_id = $2 or (f.external_id is null and (p.id = $3 or p.subject = $4)))
     order by f.external_id = $2 desc nulls last, p.id = $3 desc limit 1`,
    [reading.council.id, externalId, packId, subject],
  );
  return found?.id;
}

/** What the HR system calls somebody. */
export interface FeedName {
  readonly personId: PersonId;
  readonly externalId: string | null;
  readonly userName: string | null;
  /** It has taken them out of its list. */
  readonly removed: boolean;
}

/** Null leaves what was said before. */
export function saveFeedName(work: UnitOfWork, { personId, externalId, userName, removed }: FeedName): void {
  work.send(
    `insert into hr_feed_person (council_id, person_id, external_id, user_name, removed) values ($1, $2, $3, $4, $5)
     on conflict (person_id) do update set external_id = coalesce(excluded.external_id, hr_feed_person.external_id),
       user_name = coalesce(excluded.user_name, hr_feed_person.user_name), removed = excluded.removed`,
    [work.council.id, personId, externalId, userName, removed],
  );
}

/** Whether somebody else who is here has this e-mail, in whatever case. */
export async function isEmailTaken(reading: Reading, email: string, by: PersonId | null): Promise<boolean> {
  const found = await reading.query('select 1 from person where council_id = $1 and email_lowered = lower($2) and id is distinct from $3 and left_on is null', [reading.council.id, email, by]);
  return found.length > 0;
}

/** Somebody as the HR system is told of them. */
export interface FedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly subject: string | null;
  readonly leftOn: CalendarDate | null;
  readonly externalId: string | null;
  readonly userName: string;
  /** The post that they hold today, the newest where there are several. */
  readonly postCode: string | null;
  readonly postTitle: string | null;
}

/** By what the HR system looks for people; what is left out does not matter. */
export interface FedPeopleAsked {
  readonly id?: PersonId;
  readonly userName?: string;
  readonly externalId?: string;
  readonly email?: string;
  readonly active?: boolean;
}

/** People by name, a page at a time, and how many there are in all; no service accounts, and nobody whom the HR system took out. */
export async function listFedPeople(reading: Reading, asked: FedPeopleAsked, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<{ readonly people: readonly FedPerson[]; readonly total: number }> {
  const rows = await reading.query<FedPerson & { readonly total: number }>(
    `select p.id, p.name, p.email, p.subject, p.left_on as "leftOn", f.external_id as "externalId", coalesce(f.user_name, p.subject, p.email, p.id::text) as "userName",
            held.code as "postCode", held.title as "postTitle", coalesce(count(*) over (), 0)::int as total
     from person p left join hr_feed_person f on f.person_id = p.id
       left join lateral (select post.code, post.title from holding h join post on post.id = h.post_id
                          where h.person_id = p.id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2) order by h.starts_on desc, post.code limit 1) held on true
     where p.council_id = $1 and p.owner_id is null and not coalesce(f.removed, false)
       and ($3::uuid is null or p.id = $3) and ($4::text is null or lower(coalesce(f.user_name, p.subject, p.email, p.id::text)) = lower($4))
       and ($5::text is null or f.external_id = $5) and ($6::text is null or p.email_lowered = lower($6))
       and ($7::boolean is null or (p.left_on is null or p.left_on >= $2) = $7)
     order by p.name, p.id limit $8 offset $9`,
    [reading.council.id, reading.today, asked.id ?? null, asked.userName ?? null, asked.externalId ?? null, asked.email ?? null, asked.active ?? null, limit, offset],
  );
  return { people: rows.map(({ total: _, ...person }) => person), total: rows[0]?.total ?? 0 };
}

/** A post as the HR system is told of it. */
export interface FedPost {
  readonly id: PostId;
  readonly code: string;
  readonly title: string;
  readonly holders: readonly { readonly id: PersonId; readonly name: string }[];
}

/** Open posts by code, a page at a time, and how many there are in all. */
export async function listFedPosts(
  reading: Reading, asked: { readonly id?: PostId; readonly code?: string; readonly title?: string }, { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly posts: readonly FedPost[]; readonly total: number }> {
  const rows = await reading.query<FedPost & { readonly total: number }>(
    `select post.id, post.code, post.title, coalesce(count(*) over (), 0)::int as total,
            coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name) from holding h join person p on p.id = h.person_id and p.owner_id is null
                      where h.post_id = post.id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2)), '[]') as holders
     from post where post.council_id = $1 and (post.closed_on is null or post.closed_on >= $2)
       and ($3::uuid is null or post.id = $3) and ($4::text is null or post.code_lowered = lower($4)) and ($5::text is null or post.title_lowered = lower($5))
     order by post.code limit $6 offset $7`,
    [reading.council.id, reading.today, asked.id ?? null, asked.code ?? null, asked.title ?? null, limit, offset],
  );
  return { posts: rows.map(({ total: _, ...post }) => post), total: rows[0]?.total ?? 0 };
}
