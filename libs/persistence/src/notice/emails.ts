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

/** 'sending' is written before it leaves, so that a crash in between shows as 'possibly-sent'. */
export type EmailState = 'waiting' | 'sending' | 'sent' | 'possibly-sent' | 'failed';

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
}

/** Reads an e-mail, holding its row until the transaction ends, so that two processors do not both begin to send it. */
export async function findEmailToSend(work: Reading, letterId: EmailId): Promise<EmailToSend | undefined> {
  const [held] = await work.query<Omit<EmailToSend, 'notices'>>(
    `select l.id, l.kind, l.state, l.attempts, l.message_id as "messageId", l.council_date as "councilDate",
            jsonb_build_object('name', p.name, 'email', p.email) as "to"
     from letter l join person p on p.id = l.person_id where l.id = $1 for update of l`,
    [letterId],
  );
  if (!held) return undefined;
  const notices = await work.query<NoticeToSend>(
    `select n.kind, n.subject, n.body, n.link, t.due_on as "dueOn"
     from notice n left join task t on t.id = n.task_id where n.letter_id = $1 order by t.due_on nulls last, n.created_at, n.subject`,
    [letterId],
  );
  return { ...held, notices };
}

interface EmailMark {
  readonly letterId: EmailId;
  readonly state: EmailState;
  readonly error?: string;
}

/** Where an e-mail stands now. The machine's clock times it: a letter's way is no council matter. */
export async function markEmail(work: Reading, { letterId, state, error }: EmailMark): Promise<void> {
  await work.query(
    `update letter set state = $2, last_error = $3,
            attempts = attempts + case when $2 = 'sending' then 1 else 0 end,
            sending_at = case when $2 = 'sending' then now() else sending_at end,
            sent_at = case when $2 = 'sent' then now() else sent_at end
     where id = $1`,
    [letterId, state, error ?? null],
  );
}

/**
 * Finds letters that fell between the rows and the queue: those that wait though no outbox message carries them (the queue lost its memory)
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
       update letter set state = 'possibly-sent', last_error = 'Cut off while it was being sent.'
       where council_id = $2 and state = 'sending' and sending_at < now() - make_interval(mins => $1) returning id)
     select id from cut_off`,
    [quietMinutes, work.council.id],
  );
  return { requeued: lost.length, possiblySent: cutOff.length };
}

/** An e-mail of which an operator has to decide. Instants are the machine's. */
export interface EmailInDoubt {
  readonly id: EmailId;
  readonly to: string;
  readonly kind: 'single' | 'digest';
  readonly subject: string | null;
  readonly councilDate: CalendarDate;
  readonly state: 'possibly-sent' | 'failed';
  readonly attempts: number;
  readonly sendingAt: Instant | null;
  readonly lastError: string | null;
}

/** E-mails that were perhaps sent, and letters that could not be; oldest first, at most a hundred. */
export const listEmailsInDoubt = (reading: Reading): Promise<EmailInDoubt[]> =>
  reading.query<EmailInDoubt>(
    `select l.id, p.name as "to", l.kind, (select min(n.subject) from notice n where n.letter_id = l.id) as subject,
            l.council_date as "councilDate", l.state, l.attempts, l.sending_at as "sendingAt", l.last_error as "lastError"
     from letter l join person p on p.id = l.person_id
     where l.state in ('possibly-sent', 'failed') order by l.sending_at nulls first, l.id limit 100`,
  );
