import { accept, type Outcome } from '@golden-thread/domain';
import { londonDate } from '@golden-thread/domain/calendar';
import { type Database, type UnitOfWork, workflowId } from '@golden-thread/persistence';
import { addDeliveries } from '@golden-thread/persistence/delivery';
import { findEvent } from '@golden-thread/persistence/event-log';
import { saveNotices, writeLetters } from '@golden-thread/persistence/notice';
import { holdWakeUp, wakeWorkflow } from '@golden-thread/persistence/wake-up';
import { engineActor } from '../engine';
import type { NoticeRule } from './notice-rule';
import { noticeRules } from './notice-rules';
import { thoseTold } from './those-told';
import type { Told } from './told';

/**
 * Tells those concerned by an event: in their inbox, and by e-mail where they have an address. Reminders, and what comes to one person
 * by the dozen, wait for the day's digest; everything else has a letter of its own. One notice for each event, person and channel, however often this runs. Answers how
 * many notices are new.
 */
export function raiseNotices(database: Database, { councilId, eventId }: { councilId: string; eventId: string }): Promise<Outcome<number>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    const event = await findEvent(work, eventId);
    if (!event) throw new Error(`There is no event ${eventId} to tell of.`);
    const rule = (noticeRules as Readonly<Record<string, NoticeRule | undefined>>)[event.name];
    if (!rule) throw new Error(`The notice table has no entry for the event ${event.name}.`);
    const told = await thoseTold(work, event, rule);
    const notices = told.flatMap((one) => channelsOf(one).map((channel) => ({ ...one, channel })));
    const fresh = await saveNotices(work, { eventId, on: londonDate(event.occurredAt), notices });
    const byEmail = fresh.filter(({ channel }) => channel === 'email');
    const gathered = rule.tells === 'reminder' || (rule.tells === 'asked-only' && rule.gathered === true);
    if (!gathered) await writeLetters(work, byEmail);
    else if (byEmail.length > 0) await askForDigest(work);
    return accept(fresh.length);
  });
}

const channelsOf = ({ email }: Told): readonly ('inbox' | 'email')[] => (email ? ['inbox', 'email'] : ['inbox']);

/**
 * The digest is a workflow of its own, one for each council, so that it waits for the day's last reminder. Signalled once a day, not by
 * every reminder: while it has an hour to wait for it will see this one too. It holds the same row before it looks.
 */
async function askForDigest(work: UnitOfWork): Promise<void> {
  const digest = { kind: 'daily-digest', subjectId: work.council.id } as const;
  const waits = await holdWakeUp(work, workflowId(digest.kind, digest.subjectId));
  if (waits && waits.nextAt !== null && waits.requested === waits.handled) return;
  await wakeWorkflow(work, digest);
  await addDeliveries(work, [{ errand: 'nudge-workflow', ...digest }]);
}
