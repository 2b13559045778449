import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** 'sending' is written before it leaves, so that a crash in between shows as 'possibly-sent'. */
export type LetterState = 'waiting' | 'sending' | 'sent' | 'possibly-sent' | 'failed';

/** A letter with all that sending it needs. */
export interface LetterToSend {
  readonly id: string;
  readonly kind: 'single' | 'digest';
  readonly state: LetterState;
  readonly attempts: number;
  readonly messageId: string;
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

/** Reads a letter, holding its row until the transaction ends, so that two processors do not both begin to send it. */
export async function findLetterToSend(work: Reading, letterId: string): Promise<LetterToSend | undefined> {
  const [held] = await work.query<Omit<LetterToSend, 'notices'>>(
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
