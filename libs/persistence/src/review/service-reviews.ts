import type { ServiceReview } from '@golden-thread/domain/review/service-review';
import type { ReviewId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, round_id as "roundId", service_id as "serviceId", state, due_on as "dueOn", answers, submitted_at as "submittedAt",
  submitted_by as "submittedBy", timeliness, return_reasons as "returnReasons", last_return as "lastReturn", version`;

export async function findServiceReview(finding: Finding, id: ReviewId): Promise<ServiceReview | undefined> {
  const [review] = await finding.query<ServiceReview>(`select ${columns} from service_review where id = $1`, [id]);
  return review;
}

/** A review held for a decision on it, with its round. */
export const serviceReviewToChange: Loadable<ServiceReview, ReviewId> = {
  type: 'service-review', table: 'service_review', reference: null, within: { type: 'round', column: 'round_id' }, find: findServiceReview,
};

/** A service's review in a round. */
export async function findServiceReviewOf(reading: Reading, roundId: RoundId, serviceId: ServiceId): Promise<ServiceReview | undefined> {
  const sql = `select ${columns} from service_review where round_id = $1 and service_id = $2`;
  const [review] = await reading.query<ServiceReview>(sql, [roundId, serviceId]);
  return review;
}

export async function listServiceReviewsOf(reading: Reading, roundId: RoundId): Promise<ServiceReview[]> {
  return reading.query<ServiceReview>(`select ${columns} from service_review where round_id = $1 order by id`, [roundId]);
}

/** Opens a review for each service in one statement; those that exist already stay as they are. */
export async function addServiceReviews(work: UnitOfWork, reviews: readonly ServiceReview[]): Promise<void> {
  await work.query(
    `insert into service_review (id, council_id, round_id, service_id, state, due_on, answers, submitted_by, return_reasons, version)
     select r.id, $1, r."roundId", r."serviceId", r.state, r."dueOn", r.answers, '{}', '[]', 1
     from jsonb_to_recordset($2) as r(id uuid, "roundId" uuid, "serviceId" uuid, state text, "dueOn" date, answers jsonb)
     on conflict (round_id, service_id) do nothing`,
    [work.council.id, JSON.stringify(reviews)],
  );
}

/** Writes a decided review over the one that was read, and notes when somebody last worked on it. */
export async function saveServiceReview(work: UnitOfWork, review: ServiceReview): Promise<void> {
  const { id, state, dueOn, answers, submittedAt, submittedBy, timeliness, returnReasons, lastReturn, version } = review;
  work.send(
    `update service_review set state = $2, due_on = $3, answers = $4, submitted_at = $5, submitted_by = $6, timeliness = $7, return_reasons = $8,
            last_return = $9, version = $10, last_activity_at = $11
     where id = $1`,
    [id, state, dueOn, answers, submittedAt, submittedBy, timeliness, JSON.stringify(returnReasons), lastReturn, version, work.now],
  );
}

/** Marks many reviews at once, such as those that missed the close. */
export async function saveReviewStates(work: UnitOfWork, reviews: readonly ServiceReview[]): Promise<void> {
  await work.query(
    `update service_review set state = r.state, due_on = r."dueOn", version = r.version
     from jsonb_to_recordset($1) as r(id uuid, state text, "dueOn" date, version int) where service_review.id = r.id`,
    [JSON.stringify(reviews.map(({ id, state, dueOn, version }) => ({ id, state, dueOn, version })))],
  );
}
