import type { CouncilId, EmailId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findEmailToSend, type EmailToSend, markEmail } from '@golden-thread/persistence/notice/emails';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { engineActor } from '../engine/engine-actor';

/** What the sender is to do: send it, or leave it. */
export type SendingBegun =
  | { readonly send: true; readonly letter: EmailToSend; readonly council: 'live' | 'training' }
  | { readonly send: false; readonly because: 'gone' | 'settled' | 'possibly-sent' | 'no-address' };

/**
 * Records that an e-mail is about to leave, before it does, so that a crash in between shows: an e-mail found half sent was perhaps
 * sent, is marked so, and is never sent again by itself (mail cannot promise once).
 */
export function beginSending(database: Database, { councilId, letterId }: { councilId: CouncilId; letterId: EmailId }): Promise<Outcome<SendingBegun>> {
  return database.transact({ actor: engineActor(councilId) }, async (work): Promise<Outcome<SendingBegun>> => {
    const letter = await findEmailToSend(work, letterId);
    if (!letter) return accept({ send: false, because: 'gone' });
    if (letter.state === 'sending') {
      await markEmail(work, { letterId, state: 'possibly-sent', error: 'Cut off while it was being sent.' });
      return accept({ send: false, because: 'possibly-sent' });
    }
    if (letter.state !== 'waiting') return accept({ send: false, because: 'settled' });
    if (!letter.to.email) {
      await markEmail(work, { letterId, state: 'failed', error: 'The person has no e-mail address.' });
      return accept({ send: false, because: 'no-address' });
    }
    await markEmail(work, { letterId, state: 'sending' });
    return accept({ send: true, letter, council: work.council.kind });
  });
}

/** What became of an e-mail: sent; refused before it was taken, to be tried again or not; or nobody knows. */
export type SendingOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting' | 'failed' | 'possibly-sent'; readonly error: string };

/** Records what became of an e-mail whose sending had begun. */
export function recordSendingOutcome(
  database: Database,
  { councilId, letterId, settled }: { councilId: CouncilId; letterId: EmailId; settled: SendingOutcome },
): Promise<Outcome<null>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    await markEmail(work, { letterId, ...settled });
    return accept(null);
  });
}
