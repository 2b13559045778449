import { addDeliveries } from '../delivery/add-deliveries';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { waitsForDigest } from './waits-for-digest';

/**
 * Gathers what waits for the digest into one letter for each person, dated today; whoever has had today's digest already gets the
 * rest tomorrow. Answers how many letters were written.
 */
export async function writeDigests(work: UnitOfWork): Promise<number> {
  const letters = await work.query<{ id: string }>(
    `with people as (
       select distinct person_id from notice where ${waitsForDigest}),
     written as (
       insert into letter (id, council_id, person_id, kind, council_date, channel, state, message_id)
       select made.id, $1, made.person_id, 'digest', $2, 'email', 'waiting', made.id || '@golden-thread'
       from (select gen_random_uuid() as id, person_id from people) made
       on conflict (person_id, council_date, channel) where kind = 'digest' do nothing
       returning id, person_id),
     gathered as (
       update notice set letter_id = written.id from written
       where notice.person_id = written.person_id and ${waitsForDigest})
     select id from written`,
    [work.council.id, work.today],
  );
  await addDeliveries(work, letters.map(({ id }) => ({ errand: 'send-letter', letterId: id })));
  return letters.length;
}
