import type { Seat, SeatMove } from '@golden-thread/domain/organisation/seat';
import { tasksOfSeat } from '@golden-thread/domain/organisation/seat';
import type { PostId, TaskId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Every seat that the organisation gives in its services and units, with the post that has it. */
export const listSeats = (reading: Reading): Promise<Seat[]> =>
  reading.query<Seat>(
    `select s.id as "partId", seat.kind as seat, seat.post as "postId"
     from service s join directorate d on d.id = s.directorate_id left join committee c on c.id = s.committee_id
     cross join lateral (values ('manager', coalesce(s.head_post_id, d.head_post_id)), ('director', d.head_post_id), ('chair', c.chair_post_id)) as seat(kind, post)
     where s.council_id = $1
     union all
     select u.id, 'unit-head', u.head_post_id from unit u where u.council_id = $1`,
    [reading.council.id],
  );

/** An open task that has come to another post. */
export interface TaskMoved {
  readonly id: TaskId;
  readonly from: PostId;
  readonly to: PostId;
}

/**
 * Has the open work of seats that moved follow them: the tasks about their service or unit, the recovery plans that run there, and the
 * plans that are not decided. Answers the tasks that moved.
 */
export async function moveWorkOfSeats(work: UnitOfWork, moves: readonly SeatMove[]): Promise<readonly TaskMoved[]> {
  const rows = JSON.stringify(moves.map((move) => ({ ...move, kinds: tasksOfSeat[move.seat] })));
  const moved = `jsonb_to_recordset($2) as m("partId" uuid, seat text, "from" uuid, "to" uuid, kinds text[])`;
  work.send(
    `update recovery_plan p set
       accountable_post_id = case when m.seat = 'manager' and accountable_post_id = m."from" then m."to" else accountable_post_id end,
       director_post_id = case when m.seat = 'director' and director_post_id = m."from" then m."to" else director_post_id end,
       panel_chair_post_id = case when m.seat = 'chair' and panel_chair_post_id = m."from" then m."to" else panel_chair_post_id end
     from ${moved} where p.council_id = $1 and p.service_id = m."partId" and p.closed_on is null
       and m."from" in (p.accountable_post_id, p.director_post_id, p.panel_chair_post_id)`,
    [work.council.id, rows],
  );
  work.send(
    `update plan p set
       author_post_id = case when author_post_id = m."from" and m.seat in ('manager', 'unit-head') then m."to" else author_post_id end,
       decider_post_id = case when decider_post_id = m."from" and (p.kind, m.seat) in (('service-plan', 'director'), ('unit-plan', 'manager')) then m."to" else decider_post_id end
     from ${moved} left join unit u on u.id = m."partId" or u.service_id = m."partId"
     where p.council_id = $1 and p.state <> 'approved' and m."from" in (p.author_post_id, p.decider_post_id)
       and (p.kind = 'service-plan' and p.service_id = m."partId" or p.kind = 'unit-plan' and p.unit_id = u.id)`,
    [work.council.id, rows],
  );
  return work.query<TaskMoved>(
    `update task t set post_id = m."to", version = t.version + 1
     from ${moved}, reading_facts f left join plan p on p.id = f.id
     where t.council_id = $1 and t.state = 'open' and t.post_id = m."from" and t.kind = any (m.kinds)
       and f.paper = t.subject_type and f.id = t.subject_id
       and (m.seat = 'unit-head' and p.unit_id = m."partId" or m.seat <> 'unit-head' and f.service_id = m."partId")
     returning t.id, m."from" as "from", m."to" as "to"`,
    [work.council.id, rows],
  );
}

/** Whoever decides the objectives of people in a post is the manager above it. Those that are not agreed follow a new one. */
export async function moveObjectivesToManager(work: UnitOfWork, { postId, from, to }: { readonly postId: PostId; readonly from: PostId; readonly to: PostId }): Promise<readonly TaskMoved[]> {
  return work.query<TaskMoved>(
    `with followed as (
       update plan set decider_post_id = $4 where council_id = $1 and kind = 'individual-plan' and post_id = $2 and decider_post_id = $3 and state <> 'approved' returning id)
     update task t set post_id = $4, version = t.version + 1
     from followed where t.council_id = $1 and t.state = 'open' and t.kind = 'decide-individual-objectives' and t.subject_id = followed.id and t.post_id = $3
     returning t.id, $3::uuid as "from", $4::uuid as "to"`,
    [work.council.id, postId, from, to],
  );
}
