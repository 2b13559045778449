import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { raiseNotices } from '@golden-thread/application/notice/raise-notices';
import { aRecoveryEvent } from '@golden-thread/domain/recovery/testing/a-recovery-event';
import type { EmailId, RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Worker } from 'bullmq';
import { chooseTransports, type MailTransports } from '../mail/choose-transport';
import { type Mailbox, openMailbox } from '../testing/mailbox';
import { until } from '../testing/until';
import { documentProcessor } from './document.processor';
import { EmailQueue } from './email-queue';
import { emailProcessor } from './email.processor';
import { registerProcessors } from './processors';
import { importProcessor } from './import.processor';
import { rehearsalProcessor } from './rehearsal.processor';

const redisUrl = process.env['TEST_REDIS_URL']!;
let fresh: FreshDatabase;
let council: SmallCouncil;
let mailbox: Mailbox;
let queue: EmailQueue;
let workers: Worker[];
let transports: MailTransports;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'lettered', '2026-07-01T08:00:00.000Z');
  mailbox = await openMailbox();
  queue = new EmailQueue(redisUrl);
  await queue.queue.obliterate({ force: true });
  transports = chooseTransports({ smtpUrl: null, smtpMustEncrypt: false, mailboxUrl: mailbox.url, mailFrom: 'gt@localhost' });
  workers = registerProcessors(redisUrl, [emailProcessor(fresh.database, transports, 'http://localhost:3000'), documentProcessor(fresh.database, null), rehearsalProcessor(fresh.database), importProcessor(fresh.database)]);
  void workers[0]!.run();
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await queue.close();
  transports.training.close();
  await mailbox.close();
  await fresh.drop();
});

/** An e-mail that waits, as raising notices leaves it. */
async function letter(): Promise<EmailId> {
  const eventId = await fresh.database.transact({ actor: council.actor('director') }, async (work) => {
    const stream = { type: 'recovery-plan' as const, id: newId<RecoveryPlanId>() };
    const openedBy = work.record(aRecoveryEvent('RecoveryPlanOpened', stream.id));
    work.openTask({ id: newId(), kind: 'draft-recovery-plan', postId: council.posts.officer, dueOn: null, openedBy, subject: { ...stream, label: 'RP-9' } });
    return accept(openedBy);
  });
  if (!eventId.ok) throw new Error();
  await raiseNotices(fresh.database, { councilId: council.id, eventId: eventId.value });
  const [row] = await fresh.asOwner<{ letter_id: EmailId }>(`select letter_id from notice where event_id = $1 and channel = 'email'`, [eventId.value]);
  return row!.letter_id;
}
const rowOf = async (id: string) => (await fresh.asOwner<{ state: string; attempts: number; last_error: string }>('select * from letter where id = $1', [id]))[0]!;
const settled = (id: string, ...states: string[]) =>
  until(async () => {
    const row = await rowOf(id);
    return states.includes(row.state) ? row : undefined;
  });
const add = (letterId: EmailId) => queue.add({ councilId: council.id, letterId });
/** Every job that was queued has been taken and done with: nothing more will come of any. */
const nothingQueued = () => until(async () => Object.values(await queue.queue.getJobCounts('waiting', 'active', 'delayed')).every((count) => count === 0) || undefined);
const received = (id: string) => mailbox.emails.filter((text) => text.includes(`${id}@golden-thread`));

describe('e-mails', () => {
  it('are sent once, however often they are queued', async () => {
    const id = await letter();
    await Promise.all([add(id), add(id)]);
    await settled(id, 'sent');
    await add(id);
    await nothingQueued();
    expect(received(id)).toHaveLength(1);
    expect(received(id)[0]).toContain('http://localhost:3000/tasks/');
  });

  it('say that nobody wrote them, and which thing they are about, so that replies stay away and reminders stay together', async () => {
    const id = await letter();
    await add(id);
    await settled(id, 'sent');
    const [thing] = await fresh.asOwner<{ id: string }>('select t.subject_id as id from notice n join task t on t.id = n.task_id where n.letter_id = $1', [id]);
    const headers = mailbox.emails.at(-1)!.split('\r\n\r\n')[0]!.replaceAll(/\r\n\s+/g, ' ');
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers).toContain(`References: <recovery-plan.${thing!.id}@golden-thread>`);
  });

  it('are tried again when the mail server did not take them', async () => {
    const id = await letter();
    mailbox.refuseWith({ code: 451, message: 'Try again later' });
    await add(id);
    await until(async () => ((await rowOf(id)).attempts === 1 && (await rowOf(id)).state === 'waiting' ? true : undefined));
    mailbox.refuseWith(null);
    expect(await settled(id, 'sent')).toMatchObject({ attempts: 2 });
    expect(received(id)).toHaveLength(1);
  });

  it('fail for good when the mail server will never take them', async () => {
    const id = await letter();
    mailbox.refuseWith({ code: 550, message: 'No such mailbox' });
    await add(id);
    expect((await settled(id, 'failed')).last_error).toContain('No such mailbox');
    mailbox.refuseWith(null);
  });

  it('are possibly sent when cut off, and not sent again', async () => {
    const id = await letter();
    await fresh.asOwner(`update letter set state = 'sending', sending_at = now() where id = $1`, [id]);
    await add(id);
    await settled(id, 'possibly-sent');
    expect(received(id)).toHaveLength(0);
  });
});

describe('processors', () => {
  it('refuse to start when a job has none, or two', () => {
    const processor = emailProcessor(fresh.database, chooseTransports({ smtpUrl: null, smtpMustEncrypt: false, mailboxUrl: null, mailFrom: '' }), '');
    expect(() => registerProcessors(redisUrl, [])).toThrow('send-letter has 0 processors');
    expect(() => registerProcessors(redisUrl, [processor, processor])).toThrow('send-letter has 2 processors');
    expect(() => registerProcessors(redisUrl, [processor])).toThrow('make-document has 0 processors');
  });
});
