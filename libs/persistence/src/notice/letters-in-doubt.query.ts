import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** A letter of which an operator has to decide. Instants are the machine's. */
export interface LetterInDoubt {
  readonly id: string;
  readonly to: string;
  readonly kind: 'single' | 'digest';
  readonly subject: string | null;
  readonly councilDate: CalendarDate;
  readonly state: 'possibly-sent' | 'failed';
  readonly attempts: number;
  readonly sendingAt: string | null;
  readonly lastError: string | null;
}

/** Letters that were perhaps sent, and letters that could not be; oldest first, at most a hundred. */
export const listLettersInDoubt = (reading: Reading): Promise<LetterInDoubt[]> =>
  reading.query<LetterInDoubt>(
    `select l.id, p.name as "to", l.kind, (select min(n.subject) from notice n where n.letter_id = l.id) as subject,
            l.council_date as "councilDate", l.state, l.attempts, l.sending_at as "sendingAt", l.last_error as "lastError"
     from letter l join person p on p.id = l.person_id
     where l.state in ('possibly-sent', 'failed') order by l.sending_at nulls first, l.id limit 100`,
  );
