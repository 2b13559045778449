import { emailText, thingOf } from '@golden-thread/application/notice/email-text';
import { beginSending, recordSendingOutcomes, type SendingBegun, type SendingOutcome } from '@golden-thread/application/notice/send-email';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { Logger } from '@nestjs/common';
import type { MailTransports } from '../mail/choose-transport';
import { EmailRefused } from '../mail/mail-transport';
import type { JobProcessor, Jobs } from './processors';
import { Together } from './together';

const log = new Logger('Emails');
/** An e-mail that the mail server keeps refusing is given up after as many tries as its job has. */
const maxAttempts = 12;

/** So many jobs at once; those that begin, or end, at the same time share a transaction. */
const atOnce = 20;

/**
 * Sends one e-mail: notes that it is leaving, hands it over, notes what became of it. A refusal before the e-mail was taken is tried
 * again; a connection lost while it was being taken is not, because nobody knows.
 */
export function emailProcessor(database: Database, transports: MailTransports, publicUrl: string): JobProcessor<'send-letter'> {
  const { begin, settle } = rowsOf(database);
  return {
    job: 'send-letter',
    atOnce,
    async process({ councilId, letterId }) {
      const begun = await begin.ask({ councilId, letterId });
      if (!begun.send) return;
      const { letter, council } = begun;
      const settled = await attempt(() =>
        transports[council].send({
          to: { name: letter.to.name, address: letter.to.email! },
          ...emailText(letter, publicUrl),
          messageId: letter.messageId,
          thing: thingOf(letter),
        }),
      );
      const last = letter.attempts + 1 >= maxAttempts;
      const kept: SendingOutcome = settled.move === 'refuse' && last ? { ...settled, move: 'reject' } : settled;
      await settle.ask({ councilId, letterId, settled: kept });
      if (kept.move !== 'accept') log.warn(`E-mail ${letterId} is ${unsent[kept.move]}: ${kept.error}`);
      if (kept.move === 'refuse') throw new Error(kept.error);
    },
  };
}

/** What the log calls an e-mail that was not sent. */
const unsent = { refuse: 'waiting', reject: 'failed', lose: 'possibly-sent' } as const;

type Letter = Jobs['send-letter'];

/** The e-mails' rows, asked together by the jobs of this process. */
function rowsOf(database: Database) {
  const apart = { groupOf: ({ councilId }: Letter) => councilId, keyOf: ({ letterId }: Letter) => letterId, atMost: atOnce };
  const begin = new Together<Letter, SendingBegun, CouncilId>({
    ...apart,
    async ask(councilId, letters) {
      const begun = await beginSending(database, { councilId, letterIds: letters.map(({ letterId }) => letterId) });
      if (!begun.ok) throw new Error(`E-mails cannot be sent: ${begun.refusal.code}`);
      return begun.value;
    },
  });
  const settle = new Together<Letter & { readonly settled: SendingOutcome }, void, CouncilId>({
    ...apart,
    async ask(councilId, outcomes) {
      const recorded = await recordSendingOutcomes(database, { councilId, outcomes });
      if (!recorded.ok) throw new Error(`What became of e-mails cannot be recorded: ${recorded.refusal.code}`);
      return outcomes.map(() => undefined);
    },
  });
  return { begin, settle };
}

async function attempt(send: () => Promise<void>): Promise<SendingOutcome> {
  try {
    await send();
    return { move: 'accept' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof EmailRefused) return { move: error.forGood ? 'reject' : 'refuse', error: message };
    return { move: 'lose', error: message };
  }
}
