import type { EmailId } from '@golden-thread/domain/shared/id';
import type { DailyDigestFacts } from '@golden-thread/domain/task/schedule';
import { addOutboxMessages } from '../outbox/outbox-messages';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/**
 * Of a notice, in SQL: it is to go by e-mail and has none yet. Whatever has an e-mail of its own gets it in the transaction that
 * raises the notice. What was about a task that is done meanwhile has nothing left to say, and is recorded as not sent for that.
 */
const hasNoEmail = `notice.channel = 'email' and notice.letter_id is null and notice.unsent_because is null`;
const answered = `exists (select from task where task.id = notice.task_id and task.state <> 'open')`;
const waitsForDigest = `${hasNoEmail} and not ${answered}`;

/** Notices that no e-mail carries yet, and how many of them are for people who have not had today's digest; how one is found to be due. */
export async function countWaitingForDigest(reading: Reading): Promise<DailyDigestFacts> {
  const [row] = await reading.query<DailyDigestFacts>(
    `select count(*)::int as waiting, count(*) filter (where not exists (
       select from letter where letter.person_id = notice.person_id and letter.council_date = $1 and letter.kind = 'digest'))::int as sendable
     from notice where ${waitsForDigest}`,
    [reading.today],
  );
  return row!;
}

/**
 * Gathers what waits for the digest into one e-mail for each person, dated today; whoever has had today's digest already gets the
 * rest tomorrow. Answers how many e-mails were written.
 */
export async function writeDigests(work: UnitOfWork): Promise<number> {
  work.send(`update notice set unsent_because = 'answered' where council_id = $1 and ${hasNoEmail} and ${answered}`, [work.council.id]);
  const letters = await work.query<{ id: EmailId }>(
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
  await addOutboxMessages(work, letters.map(({ id }) => ({ errand: 'send-letter', letterId: id })));
  return letters.length;
}
