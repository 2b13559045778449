/** The one statement in which a transaction writes what it has pending. */

import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { CouncilId, Id, PersonId, SubmissionId } from '@golden-thread/domain/shared/id';
import type { OutboxMessage } from '../outbox/outbox-messages';
import { newId, workflowId } from './ids';
import type { PendingWrites, StreamHead } from './pending-writes';
import type { Transaction } from './transaction';
import type { Statement } from './unit-of-work';

const lock = {
  name: 'lock-heads',
  text: `select h.stream_type as type, h.stream_id as id, h.sequence, h.hash
    from stream_head h join jsonb_to_recordset($2) as s(type text, id uuid) on h.stream_type = s.type and h.stream_id = s.id
    where h.council_id = $1 order by h.stream_type, h.stream_id for update of h`,
};

/**
 * The heads of many streams, held until the transaction ends, in one order whoever asks, so that two bulk acts do not wait for each other.
 * Streams without events have none.
 */
const lockHeads = (transaction: Transaction, councilId: CouncilId, streams: readonly Stream[]): Promise<(Stream & StreamHead)[]> =>
  transaction.query<Stream & StreamHead>(lock, [councilId, JSON.stringify(streams.map(({ type, id }) => ({ type, id })))]);

export interface WriteContext {
  readonly councilId: CouncilId;
  readonly personId: PersonId | null;
  readonly now: Instant;
  readonly submission?: { readonly id: SubmissionId; readonly digest: string; readonly outcome: unknown };
}

/** What there may be to write, each as the JSON that its part of the statement reads. */
interface Written {
  readonly events: readonly object[];
  readonly wordings: readonly object[];
  readonly closed: readonly object[];
  readonly opened: readonly object[];
  readonly wakened: readonly object[];
  readonly errands: readonly object[];
  readonly submission: readonly object[];
}
type Part = keyof Written;

/** A statement with its values. */
export interface Sent {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** What writes that which is pending, all but the wake-ups asked for; and these, where there are any. */
interface Writing {
  readonly rows: Sent;
  /** To be sent as the last before the end: many decisions wake one workflow (the year's, for each action), and its row is held from then on. */
  readonly wakeUps: Sent | undefined;
}

/** The statements that write what is pending, with their values; what was pending counts as written from then on. */
export async function writingOf(transaction: Transaction, pending: PendingWrites, given: WriteContext): Promise<Writing> {
  await lockStreamHeads(transaction, pending, given.councilId);
  const written = pendingParts(pending, given);
  pending.clearWritten();
  const sent = (parts: readonly Part[]): Sent => ({
    statement: writing(parts), values: [given.councilId, given.now, given.personId, ...parts.map((part) => JSON.stringify(written[part]))],
  });
  return {
    rows: sent(writtenParts.filter((part) => part !== 'wakened' && written[part].length > 0)),
    wakeUps: written.wakened.length === 0 ? undefined : sent(['wakened']),
  };
}

function pendingParts(pending: PendingWrites, given: WriteContext): Written {
  const signalled = new Map<string, { workflowId: string; kind: string; subjectId: Id }>();
  for (const { errand } of pending.messages) {
    if (errand.errand !== 'nudge-workflow') continue;
    const id = workflowId(errand.kind, errand.subjectId);
    signalled.set(id, { workflowId: id, kind: errand.kind, subjectId: errand.subjectId });
  }
  return {
    events: pending.numberedEvents(),
    wordings: pending.wordings,
    closed: pending.tasksClosed.map(({ subject, kinds, ids, as, by }) => ({
      subjectType: subject.type, subjectId: subject.id, kinds: kinds ?? null, ids: ids ?? null, state: as, by: by ?? null,
    })),
    opened: pending.tasksOpened.map(({ subject, ...task }) => ({
      ...task, subjectType: subject.type, subjectId: subject.id, subjectLabel: subject.label,
    })),
    wakened: [...signalled.values()],
    errands: pending.messages.map(({ eventId, errand }) => ({ id: newId(), eventId, errand: errand.errand, target: targetOf(errand) })),
    submission: given.submission ? [given.submission] : [],
  };
}

/** What a message's row says of where it goes. Whom notices are for stands in rows of its own. */
function targetOf(message: OutboxMessage): object {
  if (message.errand === 'raise-notices') return { recipients: 'decided' };
  const { errand: _kind, ...target } = message;
  return target;
}

/** A bulk act records an event on the stream of each of thousands: their heads are held in one statement. */
async function lockStreamHeads(transaction: Transaction, pending: PendingWrites, councilId: CouncilId): Promise<void> {
  const streams = pending.streamsWithoutHead();
  if (streams.length === 0) return;
  for (const stream of streams) pending.heads.know(stream, undefined);
  for (const { type, id, sequence, hash } of await lockHeads(transaction, councilId, streams)) pending.heads.know({ type, id }, { sequence, hash });
}

/**
 * How each part is written. `$1`: the council; `$2`: now; `$3`: who; `given`: the part's own parameter. Values that a part does not need are
 * there all the same, so that all parts count alike.
 */
const parts: Readonly<Record<Part, (given: string) => string>> = {
  events: (given) => `
events as (
  insert into event (id, council_id, stream_type, stream_id, sequence, name, schema_version, actor_id, actor_roles, on_behalf_of, via,
                     occurred_at, recorded_at, correlation_id, submission_id, payload, wording_digests, previous_hash, hash, key_id, code,
                     transaction_id)
  select e.id, $1, e."streamType", e."streamId", e.sequence, e.name, e."schemaVersion", e."actorId", e."actorRoles", e."onBehalfOf", e.via,
         e."occurredAt", e."recordedAt", e."correlationId", e."submissionId", e.payload, e."wordingDigests", e."previousHash", e.hash,
         e."keyId", e.code, pg_current_xact_id()::text::bigint
  from jsonb_to_recordset(${given}) as e(id uuid, "streamType" text, "streamId" uuid, sequence int, name text, "schemaVersion" int, "actorId" uuid,
       "actorRoles" text[], "onBehalfOf" uuid, via text, "occurredAt" timestamptz, "recordedAt" timestamptz, "correlationId" uuid,
       "submissionId" uuid, payload jsonb, "wordingDigests" jsonb, "previousHash" text, hash text, "keyId" text,
       code text)
  returning stream_type, stream_id, sequence, hash),
heads as (
  insert into stream_head (council_id, stream_type, stream_id, sequence, hash)
  select distinct on (stream_type, stream_id) $1, stream_type, stream_id, sequence, hash from events order by stream_type, stream_id, sequence desc
  on conflict (council_id, stream_type, stream_id) do update set sequence = excluded.sequence, hash = excluded.hash)`,
  wordings: (given) => `
wordings as (
  insert into event_wording (council_id, event_id, field, text)
  select $1, w."eventId", w.field, w.text from jsonb_to_recordset(${given}) as w("eventId" uuid, field text, text text))`,
  closed: (given) => `
closed as (
  update task set state = ending.state, closed_at = $2, closed_by = $3, closed_by_event = ending.by, version = version + 1
  from (
    select open.id, c.state, c.by
    from jsonb_to_recordset(${given}) as c("subjectType" text, "subjectId" uuid, kinds text[], ids uuid[], state text, by uuid)
    -- "offset 0" keeps the look-up by subject: as a join it would be planned for a hundred subjects, and read every task.
    cross join lateral (
      select id from task
      where council_id = $1 and state = 'open' and subject_type = c."subjectType" and subject_id = c."subjectId"
        and (c.kinds is null or kind = any (c.kinds)) and (c.ids is null or id = any (c.ids)) offset 0) open
  ) ending
  where task.id = ending.id)`,
  opened: (given) => `
opened as (
  insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at, opened_by_event)
  select t.id, $1, t.kind, t."postId", t."subjectType", t."subjectId", t."subjectLabel", t."stageId", t."dueOn", 'open', $2, t."openedBy"
  from jsonb_to_recordset(${given}) as t(id uuid, kind text, "postId" uuid, "subjectType" text, "subjectId" uuid, "subjectLabel" text,
       "stageId" uuid, "dueOn" date, "openedBy" uuid)
  on conflict (id) do update set state = 'open', opened_at = excluded.opened_at, opened_by_event = excluded.opened_by_event, due_on = excluded.due_on,
    closed_at = null, closed_by = null, version = task.version + 1
    where task.state = 'cancelled' and task.id in (select again.id from jsonb_to_recordset(${given}) as again(id uuid, "asksAgain" boolean) where again."asksAgain"))`,
  wakened: (given) => `
wakened as (
  -- What had ended works again: an event that concerns it may add work, and the rows say whether it does.
  insert into wake_up (council_id, workflow_id, kind, subject_id, requested, handled, state, lagging_since)
  select $1, w."workflowId", w.kind, w."subjectId", 1, 0, 'working', now() from jsonb_to_recordset(${given}) as w("workflowId" text, kind text, "subjectId" uuid)
  on conflict (council_id, workflow_id) do update set requested = wake_up.requested + 1, lagging_since = coalesce(wake_up.lagging_since, now()),
    state = case when wake_up.state = 'ended' then 'working' else wake_up.state end)`,
  errands: (given) => `
errands as (
  insert into delivery (id, council_id, event_id, errand, target, state, attempts, next_attempt_at, created_at)
  select d.id, $1, d."eventId", d.errand, d.target, 'waiting', 0, now(), now()
  from jsonb_to_recordset(${given}) as d(id uuid, "eventId" uuid, errand text, target jsonb))`,
  submission: (given) => `
submissions as (
  insert into submission (council_id, id, person_id, digest, outcome, recorded_at)
  select $1, s.id, $3, s.digest, s.outcome, now() from jsonb_to_recordset(${given}) as s(id uuid, digest text, outcome jsonb))`,
};
export const writtenParts = Object.keys(parts) as readonly Part[];

const writings = new Map<string, Statement>();

/**
 * Everything a unit of work has to write beside its own rows, in one statement and so one round trip: events with their texts
 * and stream heads, tasks closed and opened, deliveries, the submission's outcome; wake-ups asked for apart (`Writing`). Only what there is to write is
 * in it: PostgreSQL makes ready each part of a statement, also one that will write nothing.
 */
export function writing(which: readonly Part[]): Statement {
  const key = which.join(' ');
  const known = writings.get(key);
  if (known) return known;
  const written = which.map((part, index) => parts[part](`$${index + 4}`)).join(',');
  // By number: PostgreSQL cuts a name after 63 characters, and two that begin alike would be one.
  const statement = { name: `write-${writings.size}`, text: `with given as (select $1::uuid, $2::timestamptz, $3::uuid),${written}\nselect from given where false` };
  writings.set(key, statement);
  return statement;
}
