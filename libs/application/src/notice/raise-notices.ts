import { londonDate } from '@golden-thread/domain/calendar/instants';
import { type NoticeMode, noticeModeOf, type NoticeSettings, usualNoticeSettings } from '@golden-thread/domain/delivery/notice-settings';
import type { CouncilId, EventId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type EventSeen, findEvent, findWordings } from '@golden-thread/persistence/event-log/events';
import { writeEmails } from '@golden-thread/persistence/notice/emails';
import { decideRecipients, forgetRecipients } from '@golden-thread/persistence/notice/event-recipients';
import { listNoticeSettings } from '@golden-thread/persistence/notice/notice-settings';
import { type NewNotice, saveNotices } from '@golden-thread/persistence/notice/notices';
import { listTasksOfRecipients } from '@golden-thread/persistence/notice/recipients.query';
import { addOutboxMessages } from '@golden-thread/persistence/outbox/outbox-messages';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lockWakeUp } from '@golden-thread/persistence/wake-up/wake-ups';
import { wakeWorkflow } from '@golden-thread/persistence/wake-up/wake-workflows';
import { engineActor } from '../engine/engine-actor';
import { isKnownEvent, noticeOf } from '../events/events';
import { type Notice, recipientRuleOf } from '../events/notice';
import { formatWording } from './notice-text';
import { noticesOfEvent, noticesOfMovedDates } from './recipients-of-events';
import { noticesOfPublishedYear } from './year-published';
import { noticesOfNewTasks, escalationNotices, reminderNotices, type NoticeDraft } from './recipients-of-tasks';

/** Who reads what because of an event, each person once: what one is asked to do goes before what one is merely told. */
async function draftNotices(reading: Reading, event: EventSeen, notice: Notice): Promise<NoticeDraft[]> {
  switch (notice.audience) {
    case 'reminder':
      return reminderNotices(reading, event, notice.taskId);
    case 'escalation':
      return escalationNotices(reading, event, notice.toPostIds);
    case 'year-published':
      return noticesOfPublishedYear(reading, event, notice);
    case 'dates-moved':
      return noticesOfMovedDates(reading, event, notice);
    case 'asked-only':
      return withNewTasks(reading, event, []);
    default:
      return withNewTasks(reading, event, uniqueByPerson(await noticesOfEvent(reading, event, notice)));
  }
}

/** Those asked read first what happened: in the words of those told beside them, where they are among these, and as it was written. */
async function withNewTasks(reading: Reading, event: EventSeen, beside: readonly NoticeDraft[]): Promise<NoticeDraft[]> {
  const asked = await noticesOfNewTasks(reading, await listTasksOfRecipients(reading, event.id, 'asked'));
  const written = asked.length === 0 ? '' : formatWording(await findWordings(reading, event.id));
  const eventNotices = new Map(beside.map((drafts) => [drafts.personId, drafts]));
  const isAsked = new Set(asked.map(({ personId }) => personId));
  return [
    ...asked.map((one) => ({ ...one, body: [eventNotices.get(one.personId)?.subject, written, one.body].filter(Boolean).join('\n') })),
    ...beside.filter(({ personId }) => !isAsked.has(personId)),
  ];
}

const uniqueByPerson = (drafts: readonly NoticeDraft[]): readonly NoticeDraft[] =>
  drafts.filter(({ personId }, index) => drafts.findIndex((one) => one.personId === personId) === index);

/**
 * Tells those whom the transaction that recorded an event decided to tell: in their inbox, and by e-mail where they have an address.
 * Reminders, escalations, and what comes to one person by the dozen, wait for the day's digest; everything else has an e-mail of its own, unless
 * its reader has set that it waits, too, or, where they are merely told, that no e-mail comes.
 * One notice for each event, person and channel, however often this runs. Where all that somebody is asked was answered meanwhile, their e-mail is recorded as not sent, with that.
 * Answers how many notices are new. `decided`: false for an event of before recipients were decided with it; then they are decided now.
 */
export function raiseNotices(
  database: Database,
  { councilId, eventId, decided = true }: { councilId: CouncilId; eventId: EventId; decided?: boolean },
): Promise<Outcome<number>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    const event = await findEvent(work, eventId);
    if (!event) throw new Error(`There is no event ${eventId} to tell of.`);
    if (!isKnownEvent(event)) throw new Error(`This version does not know the event ${event.name} (${eventId}), so that nobody can be told of it.`);
    const notice = noticeOf(event);
    if (notice === null) return accept(0);
    if (!decided) decideRecipients(work, { eventId, rule: recipientRuleOf(notice) });
    const drafts = await draftNotices(work, event, notice);
    const modeOf = await noticeModes(work, drafts);
    const fresh = await saveNotices(work, { eventId, on: londonDate(event.occurredAt), notices: drafts.flatMap((draft) => noticesByChannel(draft, modeOf(draft))) });
    await forgetRecipients(work, eventId);
    const byEmail = fresh.filter(({ channel, unsentBecause }) => channel === 'email' && unsentBecause === null);
    const isGathered = notice.audience === 'asked-only' && notice.gathered === true;
    const atOnce = byEmail.filter((one) => !isGathered && modeOf(one) === 'at-once');
    await writeEmails(work, atOnce);
    if (atOnce.length < byEmail.length) await askForDigest(work);
    return accept(fresh.length);
  });
}

/** How each of these notices goes out, as whoever reads it has set. */
async function noticeModes(work: UnitOfWork, drafts: readonly NoticeDraft[]): Promise<(notice: { readonly personId: PersonId; readonly kind: string }) => NoticeMode> {
  const settings = drafts.length === 0 ? new Map<PersonId, NoticeSettings>() : await listNoticeSettings(work, drafts.map(({ personId }) => personId));
  return ({ personId, kind }) => noticeModeOf(kind as NoticeDraft['kind'], settings.get(personId) ?? usualNoticeSettings);
}

function noticesByChannel({ answered, ...draft }: NoticeDraft, mode: NoticeMode): NewNotice[] {
  const inbox = { ...draft, channel: 'inbox', unsentBecause: null } as const;
  return draft.email && mode !== 'in-app' ? [inbox, { ...draft, channel: 'email', unsentBecause: answered ? 'answered' : null }] : [inbox];
}

/**
 * The digest is a workflow of its own, one for each council, so that it waits for the day's last reminder. Signalled once a day, not by
 * every reminder: while it has an hour to wait for it will see this one too. It holds the same row before it looks.
 */
async function askForDigest(work: UnitOfWork): Promise<void> {
  const digest = { kind: 'daily-digest', subjectId: work.council.id } as const;
  const waits = await lockWakeUp(work, workflowId(digest.kind, digest.subjectId));
  if (waits && waits.nextAt !== null && waits.requested === waits.handled) return;
  await wakeWorkflow(work, digest);
  await addOutboxMessages(work, [{ errand: 'nudge-workflow', ...digest }]);
}
