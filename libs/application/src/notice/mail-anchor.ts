import { type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type Instant, londonDate } from '@golden-thread/domain/calendar/instants';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findLastSeal, isSignedSeal, type SignedSeal } from '@golden-thread/persistence/event-log/seals';
import { writeEmails } from '@golden-thread/persistence/notice/emails';
import { saveNotices } from '@golden-thread/persistence/notice/notices';
import { listRecipientsInRole } from '@golden-thread/persistence/notice/recipients.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { engineActor } from '../engine/engine-actor';

const body = (seal: SignedSeal, day: CalendarDate): string => `Keep this e-mail where whoever operates the database cannot reach it: it shows, later, whether the record was cut off or rewritten.

Seal ${seal.sequence}, made at ${seal.sealedAt}, covers ${seal.totalEvents} events (counted on ${day}).
Its hash: ${seal.hash}
Signed with the key ${seal.keyId}: ${seal.signature}

To compare, open "Verify the record" in the history, or have an operator run the verification with its anchors: seal ${seal.sequence} must bear the same hash.`;

/**
 * Once a day of the machine's clock, sends the newest seal to everybody who holds a post with the auditor's role, by e-mail alone: an
 * inbox in the database would be no anchor. Of live councils only, because a training council's e-mails reach nobody. Answers how many
 * e-mails it wrote: none where it was done today already, nothing is sealed, or no auditor has an address.
 */
export async function mailAnchor(database: Database, { councilId, at }: { readonly councilId: CouncilId; readonly at: Instant }): Promise<Outcome<number>> {
  const day = londonDate(at);
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    const seal = await findLastSeal(work);
    if (work.council.kind !== 'live' || !seal || !isSignedSeal(seal)) return accept(0);
    const auditors = (await listRecipientsInRole(work, 'auditor')).filter(({ email }) => email !== null);
    const subject = `Anchor of the record of ${work.council.name}: seal ${seal.sequence}`;
    const notices = auditors.map(({ personId }) => ({ personId, channel: 'email' as const, kind: 'anchor', subject, body: body(seal, day), link: '/history/verification', taskId: null, unsentBecause: null }));
    const written = await saveNotices(work, { eventId: idFor('daily-anchor', councilId, day), on: work.today, notices });
    await writeEmails(work, written);
    return accept(written.length);
  });
}
