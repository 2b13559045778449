import { type EmailMove, type EmailState, emailTransitions } from '@golden-thread/domain/delivery/transitions';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { EmailId, NoticeId, OutboxMessageId, PersonId } from '@golden-thread/domain/shared/id';
import { addOutboxMessages } from '../outbox/outbox-messages';
import { idFor } from '../unit-of-work/ids';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Writes one e-mail for each of these notices and the outbox message that sends it. What an e-mail says is read from its notices. */
export async function writeEmails(work: UnitOfWork, notices: readonly { id: NoticeId; personId: PersonId }[]): Promise<void> {
  if (notices.length === 0) return;
  const letters = notices.map(({ id, personId }) => ({ id: idFor<EmailId>('letter', id), noticeId: id, personId }));
  await work.query(
    `with written as (
       insert into letter (id, council_id, person_id, kind, council_date, channel, state, message_id)
       select l.id, $1, l."personId", 'single', $2, 'email', 'waiting', l.id || '@golden-thread'
       from jsonb_to_recordset($3) as l(id uuid, "personId" uuid, "noticeId" uuid)
       on conflict do nothing)
     update notice set letter_id = l.id from jsonb_to_recordset($3) as l(id uuid, "noticeId" uuid) where notice.id = l."noticeId"`,
    [work.council.id, work.today, JSON.stringify(letters)],
  );
  await addOutboxMessages(work, letters.map(({ id }) => ({ errand: 'send-letter', letterId: id })));
}

/** An e-mail with all that sending it needs. */
export interface EmailToSend {
  readonly id: EmailId;
  readonly kind: 'single' | 'digest';
  readonly state: EmailState;
  readonly attempts: number;
  readonly messageId: OutboxMessageId;
  readonly councilDate: CalendarDate;
  readonly to: { readonly name: string; readonly email: string | null };
  readonly notices: readonly NoticeToSend[];
}

interface NoticeToSend {
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  /** Of the task it is about; null where it is about none, or the task has no date. */
  readonly dueOn: CalendarDate | null;
  /** The thing that it is about, as `kind.id`: the task's, else the event's; null where it is about none. */
  readonly thing: string | null;
}

/** Reads e-mails, holding their rows until the transaction ends, so that two processors do not both begin to send one. Those that are gone are left out. */
export async function findEmailsToSend(work: Reading, letterIds: readonly EmailId[]): Promise<EmailToSend[]> {
  const held = await work.query<Omit<EmailToSend, 'notices'>>(
    `select l.id, l.kind, l.state, l.attempts, l.message_id as "messageId", l.council_date as "councilDate",
            jsonb_build_object('name', p.name, 'email', p.email) as "to"
     from letter l join person p on p.id = l.person_id where l.id = any ($1::uuid[]) order by l.id for update of l`,
    [letterIds],
  );
  if (held.length === 0) return [];
  const notices = await work.query<NoticeToSend & { readonly letterId: EmailId | null }>(
    `select n.letter_id as "letterId", n.kind, n.subject, n.body, n.link, t.due_on as "dueOn",
            coalesce(t.subject_type || '.' || t.subject_id, e.stream_type || '.' || e.stream_id) as thing
     from notice n left join task t on t.id = n.task_id left join event e on e.id = n.event_id
     where n.letter_id = any ($1::uuid[]) order by t.due_on nulls last, n.created_at, n.subject`,
    [letterIds],
  );
  return held.map((letter) => ({ ...letter, notices: notices.filter(({ letterId }) => letterId === letter.id) }));
}

export interface EmailMoved {
  readonly letterId: EmailId;
  readonly move: EmailMove;
  /** What stood in the way. */
  readonly error?: string;
}

/**
 * Moves e-mails on; one that stands elsewhere by now, so that the move is none of its own, stays as it is. The machine's clock times it: an
 * e-mail's way is no council matter.
 */
export async function moveEmails(work: Reading, moved: readonly EmailMoved[]): Promise<void> {
  if (moved.length === 0) return;
  const rows = moved.map(({ letterId, move, error }) => ({ letterId, from: emailTransitions.from(move), state: stateAfter(move), error }));
  await work.query(
    `update letter set state = m.state, last_error = m.error,
            attempts = attempts + case when m.state = 'sending' then 1 else 0 end,
            sending_at = case when m.state = 'sending' then now() else sending_at end,
            sent_at = case when m.state = 'sent' then now() else sent_at end
     from jsonb_to_recordset($1) as m("letterId" uuid, "from" text[], state text, error text)
     -- Named twice, so that each row is looked up: planned by the join alone, PostgreSQL would read every e-mail there is.
     where letter.id = m."letterId" and letter.id = any ($2::uuid[]) and letter.state = any (m."from")`,
    [JSON.stringify(rows), moved.map(({ letterId }) => letterId)],
  );
}

/** Where a move of e-mails leads: each to one state, from wherever it is legal. */
const stateAfter = (move: EmailMove): EmailState => emailTransitions.after(emailTransitions.from(move)[0]!, move);

/** What is said of an e-mail found half sent. */
export const cutOffWhileSending = 'Cut off while it was being sent.';

/**
 * Finds e-mails that fell between the rows and the queue: those that wait though no outbox message carries them (the queue lost its memory)
 * get an outbox message again; those being sent for too long were cut off and are marked as possibly sent. Answers how many of each.
 */
export async function recoverEmails(
  work: UnitOfWork,
  { quietMinutes }: { readonly quietMinutes: number },
): Promise<{ requeued: number; possiblySent: number }> {
  const lost = await work.query<{ id: EmailId }>(
    `select id from letter l
     where state = 'waiting' and coalesce(sending_at, written_at) < now() - make_interval(mins => $1)
       and not exists (select 1 from delivery d where d.errand = 'send-letter' and d.target ->> 'letterId' = l.id::text)
     limit 500`,
    [quietMinutes],
  );
  await addOutboxMessages(work, lost.map(({ id }) => ({ errand: 'send-letter', letterId: id })));
  const cutOff = await work.query<{ id: EmailId }>(
    `with cut_off as (
       update letter set state = $3, last_error = $4
       where council_id = $2 and state = any ($5) and sending_at < now() - make_interval(mins => $1) returning id)
     select id from cut_off`,
    [quietMinutes, work.council.id, stateAfter('cut-off'), cutOffWhileSending, emailTransitions.from('cut-off')],
  );
  return { requeued: lost.length, possiblySent: cutOff.length };
}

/**
 * After a restore nobody knows which of the e-mails that waited when the backup was made have left since: none is sent by itself, and an
 * operator decides. Answers how many.
 */
export async function doubtWaitingEmails(work: UnitOfWork, why: string): Promise<number> {
  const doubted = await work.query<{ id: EmailId }>(
    `with doubted as (
       update letter set state = $3, last_error = $2 where council_id = $1 and state = any ($4) returning id),
     undelivered as (
       delete from delivery where council_id = $1 and errand = 'send-letter')
     select id from doubted`,
    [work.council.id, why, stateAfter('restore'), emailTransitions.from('restore')],
  );
  return doubted.length;
}

/** The states of which an operator has to decide: those in which an e-mail may be sent again. */
type EmailInDoubtState = ReturnType<typeof emailTransitions.from<'send-again'>>[number];

/** An e-mail of which an operator has to decide. Instants are the machine's. */
export interface EmailInDoubt {
  readonly id: EmailId;
  readonly to: string;
  readonly kind: 'single' | 'digest';
  readonly subject: string | null;
  readonly councilDate: CalendarDate;
  readonly state: EmailInDoubtState;
  readonly attempts: number;
  readonly sendingAt: Instant | null;
  readonly lastError: string | null;
}

/** E-mails that were perhaps sent, and those that could not be; oldest first, at most a hundred. */
export const listEmailsInDoubt = (reading: Reading): Promise<EmailInDoubt[]> =>
  reading.query<EmailInDoubt>(
    `select l.id, p.name as "to", l.kind, (select min(n.subject) from notice n where n.letter_id = l.id) as subject,
            l.council_date as "councilDate", l.state, l.attempts, l.sending_at as "sendingAt", l.last_error as "lastError"
     from letter l join person p on p.id = l.person_id
     where l.state in ('possibly-sent', 'failed') order by l.sending_at nulls first, l.id limit 100`,
  );
