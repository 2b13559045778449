import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Practice, PracticeRequest } from '@golden-thread/domain/assessment/practice';
import type { PracticeId, PracticeRequestId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `p.id, p.reference, p.kind, p.title, p.text, p.service_id as "serviceId", p.owner_post_id as "ownerPostId", p.substitute_post_id as "substitutePostId",
  p.within_days as "withinDays", p.state, p.ended_because as "endedBecause", p.next_review_on as "nextReviewOn", p.reviews, p.workshop_id as "workshopId", p.version`;

const find = namedBy('find-practice', { table: 'p', reference: 'reference' }, (whereNamed) => `select ${columns} from practice p where ${whereNamed}`);

export async function findPractice(finding: Finding, named: IdOrReference): Promise<Practice | undefined> {
  const [practice] = await finding.query<Practice>(find(named), [named]);
  return practice;
}

/** A practice held for a decision on it. */
export const practiceToChange: Loadable<Practice> = { type: 'practice', table: 'practice', reference: 'reference', find: findPractice };

export function addPracticeRow(work: UnitOfWork, practice: Practice): void {
  const { id, reference, kind, title, text, serviceId, ownerPostId, substitutePostId, withinDays, state, endedBecause, nextReviewOn, reviews, workshopId, version } = practice;
  work.send(
    `insert into practice (id, council_id, reference, kind, title, text, service_id, owner_post_id, substitute_post_id, within_days, state, ended_because, next_review_on, reviews,
                           workshop_id, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [id, work.council.id, reference, kind, title, text, serviceId, ownerPostId, substitutePostId, withinDays, state, endedBecause, nextReviewOn, JSON.stringify(reviews), workshopId, version],
  );
}

/** Writes how a practice stands over what was read. Whose it is, and where it came from, stays. */
export function savePractice(work: UnitOfWork, { id, text, state, endedBecause, nextReviewOn, reviews, version }: Practice): void {
  work.send('update practice set text = $2, state = $3, ended_because = $4, next_review_on = $5, reviews = $6, version = $7 where id = $1', [
    id, text, state, endedBecause, nextReviewOn, JSON.stringify(reviews), version,
  ]);
}

/** One line of the list of practices, with how its service level stands. */
export interface PracticeSummary extends Pick<Practice, 'id' | 'reference' | 'kind' | 'title' | 'state' | 'withinDays' | 'nextReviewOn'> {
  readonly service: string | null;
  readonly owner: string;
  readonly workshop: string;
  readonly requests: readonly PracticeRequest[];
}

const request = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'what', ${alias}.what, 'askedOn', ${alias}.asked_on, 'dueOn', ${alias}.due_on, 'givenOn', ${alias}.given_on)`;

/** Every practice of the council, those in force first, the next to be looked at before others. */
export const listPracticeSummaries = (reading: Reading): Promise<PracticeSummary[]> =>
  reading.query<PracticeSummary>(
    `select p.id, p.reference, p.kind, p.title, p.state, p.within_days as "withinDays", p.next_review_on as "nextReviewOn", s.name as service, o.title as owner, w.reference as workshop,
            coalesce((select json_agg(${request('r')}) from practice_request r where r.council_id = p.council_id and r.practice_id = p.id), '[]') as requests
     from practice p join post o on o.id = p.owner_post_id join workshop w on w.id = p.workshop_id left join service s on s.id = p.service_id
     where p.council_id = $1 order by p.state desc, p.next_review_on, p.reference`,
    [reading.council.id],
  );

/** What was asked for under a service level, the newest first. */
export const listPracticeRequests = (reading: Reading, practiceId: PracticeId): Promise<PracticeRequest[]> =>
  reading.query<PracticeRequest>(
    `select id, what, asked_on as "askedOn", due_on as "dueOn", given_on as "givenOn" from practice_request
     where council_id = $1 and practice_id = $2 order by given_on is not null, asked_on desc, id desc`,
    [reading.council.id, practiceId],
  );

export function addPracticeRequest(work: UnitOfWork, practiceId: PracticeId, { id, what, askedOn, dueOn }: PracticeRequest): void {
  work.send('insert into practice_request (id, council_id, practice_id, what, asked_on, due_on) values ($1, $2, $3, $4, $5, $6)', [id, work.council.id, practiceId, what, askedOn, dueOn]);
}

/** Writes that what was asked for is given today. */
export function savePracticeRequestMet(work: UnitOfWork, id: PracticeRequestId): void {
  work.send('update practice_request set given_on = $2 where id = $1', [id, work.today]);
}

/** The practices that are looked at again in a year, and those of which something is asked for that is due in it. */
export async function listPracticesReviewedIn(reading: Reading, year: FinancialYear): Promise<readonly PracticeId[]> {
  const rows = await reading.query<{ id: PracticeId }>(
    `select p.id from practice p, (select make_date(left($2, 4)::int, 4, 1) as begins, make_date(left($2, 4)::int + 1, 4, 1) as ends) y
     where p.council_id = $1 and p.state = 'in-force'
       and (p.next_review_on >= y.begins and p.next_review_on < y.ends
         or exists (select from practice_request r where r.council_id = p.council_id and r.practice_id = p.id and r.given_on is null and r.due_on >= y.begins and r.due_on < y.ends))`,
    [reading.council.id, year],
  );
  return rows.map(({ id }) => id);
}
