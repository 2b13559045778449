/** A quarter's service reviews as a postponement finds and moves them. */

import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ReviewId, RoundId } from '@golden-thread/domain/shared/id';
import type { ReviewToMove } from '@golden-thread/domain/timetable/postpone-reviews';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The task by which a service completes its review. */
const isToComplete = `t.subject_type = 'service-review' and t.kind = 'complete-service-review' and t.state = 'open'`;

/** The reviews of a round by service, each with how many tasks wait for it. */
export const listReviewsToMove = (reading: Reading, roundId: RoundId): Promise<ReviewToMove[]> =>
  reading.query<ReviewToMove>(
    `select r.id as "reviewId", s.code, s.name as service, r.state, r.due_on as "dueOn",
       (select count(*)::int from task t where t.council_id = $1 and t.subject_id = r.id and ${isToComplete}) as "openTasks"
     from service_review r join service s on s.id = r.service_id where r.council_id = $1 and r.round_id = $2 order by s.name`,
    [reading.council.id, roundId],
  );

/** Gives reviews their dates, and their open tasks with them, which stay the tasks that they are. */
export function redateReviews(work: UnitOfWork, moves: readonly { readonly reviewId: ReviewId; readonly to: CalendarDate }[]): void {
  const given = JSON.stringify(moves.map(({ reviewId, to }) => ({ id: reviewId, to })));
  work.send(
    `update service_review r set due_on = m."to", version = r.version + 1 from jsonb_to_recordset($2) as m(id uuid, "to" date) where r.council_id = $1 and r.id = m.id`,
    [work.council.id, given],
  );
  work.send(
    `update task t set due_on = m."to", version = t.version + 1 from jsonb_to_recordset($2) as m(id uuid, "to" date)
     where t.council_id = $1 and t.subject_id = m.id and ${isToComplete}`,
    [work.council.id, given],
  );
}
