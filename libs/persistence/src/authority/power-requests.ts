import type { Approver, Approvers } from '@golden-thread/domain/authority/decide-power-request';
import type { PowerRequest } from '@golden-thread/domain/authority/power-request';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { PersonId, PostId, PowerRequestId } from '@golden-thread/domain/shared/id';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A request as it is kept, with when it was asked for and decided. */
export interface PowerRequestRecord extends PowerRequest {
  readonly askedAt: Instant;
  readonly decidedAt: Instant | null;
}

const columns = `id, version, state, change, reason, asked_by as "askedBy", asked_at as "askedAt", concerns, decided_by as "decidedBy",
  decided_at as "decidedAt", decision_reason as "decisionReason"`;

export async function findPowerRequest(finding: Finding, id: PowerRequestId): Promise<PowerRequestRecord | undefined> {
  const [found] = await finding.query<PowerRequestRecord>(`select ${columns} from power_request where council_id = $1 and id = $2`, [finding.council.id, id]);
  return found;
}

/** A request held for the decision on it. */
export const powerRequestToChange: Loadable<PowerRequestRecord, PowerRequestId> = {
  type: 'power-request', table: 'power_request', reference: null, find: findPowerRequest,
};

/** Requests, those that wait first, then the newest. */
export const listPowerRequests = (reading: Reading): Promise<PowerRequestRecord[]> =>
  reading.query<PowerRequestRecord>(
    `select ${columns} from power_request where council_id = $1
     order by state = 'awaiting-decision' desc, asked_at desc, id limit 200`,
    [reading.council.id],
  );

export function addPowerRequest(work: UnitOfWork, { id, state, change, reason, askedBy, concerns }: PowerRequest): void {
  work.send('insert into power_request (id, council_id, state, change, reason, asked_by, asked_at, concerns) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id, work.council.id, state, JSON.stringify(change), reason, askedBy, work.now, concerns,
  ]);
}

export function savePowerDecision(work: UnitOfWork, { id, version, state, decidedBy, decisionReason }: PowerRequest): void {
  work.send('update power_request set version = $2, state = $3, decided_by = $4, decided_at = $5, decision_reason = $6 where id = $1', [
    id, version, state, decidedBy, work.now, decisionReason,
  ]);
}

/** Somebody who holds a post today, can sign in and is no service account. */
const holder = `join responsibility r on r.post_id = post.id and r.basis = 'holder' and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
  join person on person.id = r.person_id and person.subject is not null and person.owner_id is null and (person.left_on is null or person.left_on >= $2)`;

/** The post that the council named to decide where it has no other administrator; null where it named none. */
export async function findFallbackPost(reading: Reading): Promise<PostId | null> {
  const [found] = await reading.query<{ postId: PostId }>('select post_id as "postId" from fallback_approver where council_id = $1', [reading.council.id]);
  return found?.postId ?? null;
}

export function saveFallbackPost(work: UnitOfWork, postId: PostId): void {
  work.send(
    'insert into fallback_approver (council_id, post_id) values ($1, $2) on conflict (council_id) do update set post_id = excluded.post_id',
    [work.council.id, postId],
  );
}

/**
 * Who may decide requests for power today: the holders of the administrators' open posts; and of the fallback post, which is the one that
 * the council named, else those at the head of the management chains above the administrators' posts.
 */
export async function findApprovers(reading: Reading): Promise<Approvers> {
  const administrators = await reading.query<Approver>(
    `select post.id as "postId", person.id as "personId" from post ${holder}
     where post.council_id = $1 and 'administrator' = any (post.roles) and (post.closed_on is null or post.closed_on >= $2) order by post.code, person.id`,
    [reading.council.id, reading.today],
  );
  const fallback = await reading.query<Approver>(
    `with recursive line as (
       select id, line_manager_post_id, 0 as depth from post
       where council_id = $1 and 'administrator' = any (roles) and (closed_on is null or closed_on >= $2)
       union all
       select m.id, m.line_manager_post_id, l.depth + 1 from line l join post m on m.id = l.line_manager_post_id where l.depth < 20),
     named as (select post_id as id from fallback_approver where council_id = $1),
     asked as (select id from named union select id from line where line_manager_post_id is null and not exists (select 1 from named))
     select distinct post.id as "postId", person.id as "personId" from asked join post on post.id = asked.id ${holder}
     where post.closed_on is null or post.closed_on >= $2 order by 1, 2`,
    [reading.council.id, reading.today],
  );
  return { administrators, fallback };
}

/**
 * Where a council has one administrator alone: the posts whose holders decide in their place, and, where it named none, all posts on the lines above the
 * administrators' posts, which lead to them. Nothing where another administrator can decide.
 */
export async function findFallbackGuard(reading: Reading): Promise<{ readonly deciding: readonly PostId[]; readonly line: readonly PostId[] }> {
  const { administrators, fallback } = await findApprovers(reading);
  if (new Set(administrators.map(({ personId }) => personId)).size > 1) return { deciding: [], line: [] };
  const deciding = [...new Set(fallback.map(({ postId }) => postId))];
  if (deciding.length === 0 || (await findFallbackPost(reading)) !== null) return { deciding, line: [] };
  const above = await reading.query<{ id: PostId }>(
    `with recursive line as (
       select id, line_manager_post_id, 0 as depth from post where council_id = $1 and 'administrator' = any (roles) and (closed_on is null or closed_on >= $2)
       union all
       select m.id, m.line_manager_post_id, l.depth + 1 from line l join post m on m.id = l.line_manager_post_id where l.depth < 20)
     select distinct coalesce(id, $1) as id from line`,
    [reading.council.id, reading.today],
  );
  return { deciding, line: above.map(({ id }) => id) };
}

/** Who holds, or stands in for a holder of, one of these posts today or later: whose power it is when the post's roles change. */
export async function listPeopleOfPosts(reading: Reading, postIds: readonly PostId[]): Promise<PersonId[]> {
  const rows = await reading.query<{ personId: PersonId }>(
    `select person_id as "personId" from holding where council_id = $1 and post_id = any ($2::uuid[]) and (ends_on is null or ends_on >= $3)
     union select person_id from deputy where council_id = $1 and post_id = any ($2::uuid[]) and ends_on >= $3 order by 1`,
    [reading.council.id, postIds, reading.today],
  );
  return rows.map(({ personId }) => personId);
}
