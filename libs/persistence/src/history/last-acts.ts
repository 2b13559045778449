import { taskTransitions } from '@golden-thread/domain/task/transitions';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { EventId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Finding, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The last act on a thing that may be taken back: who did it, and how the thing stood before and after it. */
export interface LastAct {
  readonly eventId: EventId;
  /** The event's name. */
  readonly act: string;
  readonly actorId: PersonId | null;
  readonly at: Instant;
  readonly before: object;
  /** The thing's version after the act: a higher one means that somebody has acted on it. */
  readonly version: number;
  /** A person has acted on the thing's stream since. */
  readonly followed: boolean;
}

/** Keeps how a thing stood before an act; what was kept of an earlier act on it is overwritten, as that can be taken back no more. */
export function saveLastAct(work: UnitOfWork, { thing, eventId, before, version }: { readonly thing: Stream; readonly eventId: EventId; readonly before: object; readonly version: number }): void {
  work.send(
    `insert into last_act (council_id, thing_type, thing_id, event_id, before, version) values ($1, $2, $3, $4, $5, $6)
     on conflict (council_id, thing_type, thing_id) do update set event_id = excluded.event_id, before = excluded.before, version = excluded.version`,
    [work.council.id, thing.type, thing.id, eventId, JSON.stringify(before), version],
  );
}

/** The last act on a thing; undefined where none can be taken back. */
export async function findLastAct(finding: Finding, { type, id }: Stream): Promise<LastAct | undefined> {
  const [found] = await finding.query<LastAct>(
    `select a.event_id as "eventId", e.name as act, e.actor_id as "actorId", e.occurred_at as at, a.before, a.version,
            exists (select 1 from event later where later.council_id = e.council_id and later.stream_type = e.stream_type and later.stream_id = e.stream_id
                    and later.sequence > e.sequence and later.actor_id is not null and later.correlation_id <> e.correlation_id) as followed
     from last_act a join event e on e.id = a.event_id
     where a.council_id = $1 and a.thing_type = $2 and a.thing_id = $3`,
    [finding.council.id, type, id],
  );
  return found;
}

export function forgetLastAct(work: UnitOfWork, { type, id }: Stream): void {
  work.send('delete from last_act where council_id = $1 and thing_type = $2 and thing_id = $3', [work.council.id, type, id]);
}

/** Withdraws what an act asked of people. Answers the posts that were asked. */
export async function withdrawTasksOf(work: UnitOfWork, act: EventId): Promise<readonly PostId[]> {
  const rows = await work.query<{ postId: PostId }>(
    `update task set state = $4, closed_at = $2, closed_by = $3, version = version + 1 where opened_by_event = $1 and state = any ($5)
     returning post_id as "postId"`,
    [act, work.now, work.actor.personId, taskTransitions.after('open', 'withdraw'), taskTransitions.from('withdraw')],
  );
  return [...new Set(rows.map(({ postId }) => postId))];
}

/** Asks again what an act had answered or ended, in the words and by the dates of then. */
export function askAgainWhatEnded(work: UnitOfWork, { act, openedBy }: { readonly act: EventId; readonly openedBy: EventId }): void {
  work.send(
    `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at, opened_by_event)
     select id_for('asked-again', id::text, $2::text), council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, 'open', $3, $2::uuid
     from task where closed_by_event = $1`,
    [act, openedBy, work.now],
  );
}
