import type { Contribution, PaperNamed } from '@golden-thread/domain/contribution/contribution';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Role } from '@golden-thread/domain/authority/actor';
import type { Id, PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A contribution with whose it is, for pages. */
export interface ContributionRecord extends Contribution {
  readonly postTitle: string;
  readonly askedByName: string | null;
  readonly askedAt: Instant;
  /** Who wrote in it; while it is asked, who answers for the post today. */
  readonly people: readonly string[];
}

const columns = `
  c.id as "contributionId", c.paper, c.paper_id as id, c.parts, c.post_id as "postId", c.asked_by as "askedBy", c.for_service as "forService", c.note, c.due_on as "dueOn", c.state,
  c.started_from as "startedFrom", c.content, c.contributors, c.given_at as "givenAt", c.remark, c.left_beside as "leftBeside", c.version,
  p.title as "postTitle", a.name as "askedByName", c.asked_at as "askedAt",
  case when c.state = 'given' then array(select w.name from person w where w.id = any (c.contributors) order by w.name)
       else array(select h.name from responsibility r join person h on h.id = r.person_id
                  where r.council_id = c.council_id and r.post_id = c.post_id and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3) order by h.name) end as people`;

/** What was handed out of a paper, the oldest first; what was withdrawn is left to the history. */
export const listContributionsTo = (reading: Reading, { id }: Pick<PaperNamed, 'id'>): Promise<ContributionRecord[]> =>
  reading.query<ContributionRecord>(
    `select ${columns} from contribution c join post p on p.id = c.post_id left join person a on a.id = c.asked_by
     where c.council_id = $1 and c.paper_id = $2 and c.state <> 'withdrawn' order by c.asked_at, c.id`,
    [reading.council.id, id, reading.today],
  );

/** What is still with colleagues, of several papers at once. */
export const listOpenContributions = (reading: Reading, paperIds: readonly Id[]): Promise<Pick<Contribution, 'contributionId' | 'paper' | 'id' | 'postId' | 'parts'>[]> =>
  reading.query(
    `select id as "contributionId", paper, paper_id as id, post_id as "postId", parts from contribution
     where council_id = $1 and paper_id = any ($2) and state = 'asked' order by asked_at, id`,
    [reading.council.id, paperIds],
  );

export function addContribution(work: UnitOfWork, contribution: Contribution): void {
  const { contributionId, paper, id, parts, postId, askedBy, forService, note, dueOn, state, startedFrom, content, contributors, givenAt, remark, leftBeside, version } = contribution;
  work.send(
    `insert into contribution (id, council_id, paper, paper_id, parts, post_id, asked_by, for_service, asked_at, note, due_on, state, started_from, content, contributors,
                               given_at, remark, left_beside, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      contributionId, work.council.id, paper, id, parts, postId, askedBy, forService, work.now, note, dueOn, state, JSON.stringify(startedFrom), JSON.stringify(content),
      contributors, givenAt, remark, leftBeside, version,
    ],
  );
}

/** Writes what was written or decided of it over what was read. */
export function saveContribution(work: UnitOfWork, { contributionId, state, content, contributors, givenAt, remark, leftBeside, version }: Contribution): void {
  work.send(
    `update contribution set state = $3, content = $4, contributors = $5, given_at = $6, remark = $7, left_beside = $8, version = $9 where council_id = $1 and id = $2`,
    [work.council.id, contributionId, state, JSON.stringify(content), contributors, givenAt, remark, leftBeside, version],
  );
}

/** Marks those of these papers that are still with colleagues as withdrawn. */
export function saveContributionsWithdrawn(work: UnitOfWork, contributionIds: readonly Id[]): void {
  work.send(`update contribution set state = 'withdrawn', version = version + 1 where council_id = $1 and id = any ($2)`, [work.council.id, contributionIds]);
}

/** The posts that somebody holds today, those of a service first. */
export const listPostsOfPerson = (reading: Reading, { personId, serviceId }: { readonly personId: PersonId; readonly serviceId: Id }): Promise<{ postId: PostId; title: string; roles: readonly Role[] }[]> =>
  reading.query(
    `select p.id as "postId", p.title, p.roles from holding h join post p on p.id = h.post_id
     where h.council_id = $1 and h.person_id = $2 and h.starts_on <= $4 and (h.ends_on is null or h.ends_on >= $4)
     order by coalesce(p.service_id = $3, false) desc, p.title, p.id`,
    [reading.council.id, personId, serviceId, reading.today],
  );
