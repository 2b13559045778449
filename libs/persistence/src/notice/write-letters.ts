import { addDeliveries } from '../delivery/add-deliveries';
import { idFor } from '../unit-of-work/id-for';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Writes one letter for each of these notices and the errand that sends it. What a letter says is read from its notices. */
export async function writeLetters(work: UnitOfWork, notices: readonly { id: string; personId: string }[]): Promise<void> {
  if (notices.length === 0) return;
  const letters = notices.map(({ id, personId }) => ({ id: idFor('letter', id), noticeId: id, personId }));
  await work.query(
    `with written as (
       insert into letter (id, council_id, person_id, kind, council_date, channel, state, message_id)
       select l.id, $1, l."personId", 'single', $2, 'email', 'waiting', l.id || '@golden-thread'
       from jsonb_to_recordset($3) as l(id uuid, "personId" uuid, "noticeId" uuid)
       on conflict do nothing)
     update notice set letter_id = l.id from jsonb_to_recordset($3) as l(id uuid, "noticeId" uuid) where notice.id = l."noticeId"`,
    [work.council.id, work.today, JSON.stringify(letters)],
  );
  await addDeliveries(work, letters.map(({ id }) => ({ errand: 'send-letter', letterId: id })));
}
