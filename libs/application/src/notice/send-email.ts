import { emailTransitions } from '@golden-thread/domain/delivery/transitions';
import type { CouncilId, EmailId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { cutOffWhileSending, type EmailMoved, type EmailToSend, findEmailsToSend, moveEmails } from '@golden-thread/persistence/notice/emails';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { engineActor } from '../engine/engine-actor';

/** What the sender is to do: send it, or leave it. */
export type SendingBegun =
  | { readonly send: true; readonly letter: EmailToSend; readonly council: 'live' | 'training' }
  | { readonly send: false; readonly because: 'gone' | 'settled' | 'possibly-sent' | 'no-address' };

/**
 * Records that e-mails are about to leave, before they do, so that a crash in between shows: an e-mail found half sent was perhaps
 * sent, is marked so, and is never sent again by itself (mail cannot promise once). Answers for each, in the order asked.
 */
export function beginSending(
  database: Database,
  { councilId, letterIds }: { councilId: CouncilId; letterIds: readonly EmailId[] },
): Promise<Outcome<readonly SendingBegun[]>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    const letters = new Map((await findEmailsToSend(work, letterIds)).map((letter) => [letter.id, letter]));
    const begun = letterIds.map((id) => begin(letters.get(id), work.council.kind));
    await moveEmails(work, begun.flatMap(({ moved }) => moved ?? []));
    return accept(begun.map(({ answer }) => answer));
  });
}

/** What is done with an e-mail as it stands, and the move that it makes; none where it stays. */
function begin(letter: EmailToSend | undefined, council: 'live' | 'training'): { readonly answer: SendingBegun; readonly moved?: EmailMoved } {
  if (!letter) return { answer: { send: false, because: 'gone' } };
  const { id: letterId, state, to } = letter;
  if (emailTransitions.next(state, 'cut-off') !== null) {
    return { answer: { send: false, because: 'possibly-sent' }, moved: { letterId, move: 'cut-off', error: cutOffWhileSending } };
  }
  if (emailTransitions.next(state, 'begin') === null) return { answer: { send: false, because: 'settled' } };
  if (!to.email) return { answer: { send: false, because: 'no-address' }, moved: { letterId, move: 'reject', error: 'The person has no e-mail address.' } };
  return { answer: { send: true, letter, council }, moved: { letterId, move: 'begin' } };
}

/** What became of an e-mail: accepted by the mail server; refused before it was taken, for now or for good; or nobody knows. */
export type SendingOutcome =
  | { readonly move: 'accept' }
  | { readonly move: 'refuse' | 'reject' | 'lose'; readonly error: string };

/** Records what became of e-mails whose sending had begun. */
export function recordSendingOutcomes(
  database: Database,
  { councilId, outcomes }: { councilId: CouncilId; outcomes: readonly { readonly letterId: EmailId; readonly settled: SendingOutcome }[] },
): Promise<Outcome<null>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    await moveEmails(work, outcomes.map(({ letterId, settled }) => ({ letterId, ...settled })));
    return accept(null);
  });
}
