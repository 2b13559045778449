import type { Reading } from '../unit-of-work/reading';
import type { LetterState } from './letter-to-send';

interface Mark {
  readonly letterId: string;
  readonly state: LetterState;
  readonly error?: string;
}

/** Where a letter stands now. The machine's clock times it: a letter's way is no council matter. */
export async function markLetter(work: Reading, { letterId, state, error }: Mark): Promise<void> {
  await work.query(
    `update letter set state = $2, last_error = $3,
            attempts = attempts + case when $2 = 'sending' then 1 else 0 end,
            sending_at = case when $2 = 'sending' then now() else sending_at end,
            sent_at = case when $2 = 'sent' then now() else sent_at end
     where id = $1`,
    [letterId, state, error ?? null],
  );
}
