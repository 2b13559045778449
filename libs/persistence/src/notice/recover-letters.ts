import { addDeliveries } from '../delivery/add-deliveries';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/**
 * Finds letters that fell between the rows and the queue: those that wait though no errand carries them (the queue lost its memory)
 * get an errand again; those being sent for too long were cut off and are marked as possibly sent. Answers how many of each.
 */
export async function recoverLetters(
  work: UnitOfWork,
  { quietMinutes }: { readonly quietMinutes: number },
): Promise<{ requeued: number; possiblySent: number }> {
  const lost = await work.query<{ id: string }>(
    `select id from letter l
     where state = 'waiting' and coalesce(sending_at, written_at) < now() - make_interval(mins => $1)
       and not exists (select 1 from delivery d where d.errand = 'send-letter' and d.target ->> 'letterId' = l.id::text)
     limit 500`,
    [quietMinutes],
  );
  await addDeliveries(work, lost.map(({ id }) => ({ errand: 'send-letter', letterId: id })));
  const cutOff = await work.query<{ id: string }>(
    `with cut_off as (
       update letter set state = 'possibly-sent', last_error = 'Cut off while it was being sent.'
       where council_id = $2 and state = 'sending' and sending_at < now() - make_interval(mins => $1) returning id)
     select id from cut_off`,
    [quietMinutes, work.council.id],
  );
  return { requeued: lost.length, possiblySent: cutOff.length };
}
