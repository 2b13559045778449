import { emailText } from '@golden-thread/application/notice/email-text';
import { beginSending, type SendingOutcome, recordSendingOutcome } from '@golden-thread/application/notice/send-email';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { Logger } from '@nestjs/common';
import type { MailTransports } from '../mail/choose-transport';
import { EmailRefused } from '../mail/mail-transport';
import type { JobProcessor } from './processors';

const log = new Logger('Letters');
/** An e-mail that the mail server keeps refusing is given up after as many tries as its job has. */
const maxAttempts = 12;

/**
 * Sends one e-mail: notes that it is leaving, hands it over, notes what became of it. A refusal before the e-mail was taken is tried
 * again; a connection lost while it was being taken is not, because nobody knows.
 */
export const emailProcessor = (database: Database, transports: MailTransports, publicUrl: string): JobProcessor<'send-letter'> => ({
  job: 'send-letter',
  atOnce: 8,
  async process({ councilId, letterId }) {
    const begun = await beginSending(database, { councilId, letterId });
    if (!begun.ok) throw new Error(`Letter ${letterId} cannot be sent: ${begun.refusal.code}`);
    if (!begun.value.send) return;
    const { letter, council } = begun.value;
    const settled = await attempt(() =>
      transports[council].send({
        to: { name: letter.to.name, address: letter.to.email! },
        ...emailText(letter, publicUrl),
        messageId: letter.messageId,
      }),
    );
    const last = letter.attempts + 1 >= maxAttempts;
    const kept: SendingOutcome = settled.state === 'waiting' && last ? { ...settled, state: 'failed' } : settled;
    await recordSendingOutcome(database, { councilId, letterId, settled: kept });
    if (kept.state !== 'sent') log.warn(`Letter ${letterId} is ${kept.state}: ${kept.error}`);
    if (kept.state === 'waiting') throw new Error(kept.error);
  },
});

async function attempt(send: () => Promise<void>): Promise<SendingOutcome> {
  try {
    await send();
    return { state: 'sent' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof EmailRefused) return { state: error.forGood ? 'failed' : 'waiting', error: message };
    return { state: 'possibly-sent', error: message };
  }
}
