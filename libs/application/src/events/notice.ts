import type { PostId, TaskId, YearId } from '@golden-thread/domain/shared/id';
import type { TimetableChanged } from '@golden-thread/domain/timetable/events';
import { yearRecipientRoles } from '@golden-thread/domain/timetable/stages-of-people';
import type { RecipientRule } from '@golden-thread/persistence/notice/event-recipients';

/** People and posts that an event names, beside those it asks for something. */
export type NamedRecipients = Omit<RecipientRule, 'taskId' | 'yearId' | 'stages' | 'chairOf' | 'holders'>;

/** The subject of a notice, from what the thing is called: "recovery plan RP-1: Repairs done in time". */
type Subject = (thing: string) => string;

/**
 * Who hears of one event, beside those it asks for something.
 *
 * - `asked-only`: whoever answers for the tasks that the event opened; nobody, where it opened none. `gathered`: such events come to
 *   one person by the dozen, so the day's digest carries them instead of an e-mail each.
 * - `contributors`: also everybody who acted on the thing before, but for whoever caused the event.
 * - `named`: also those whom the event names; `body` is what they read before what was written beside the event.
 * - `holders`: also whoever answers for an open task about the thing, or for one of them alone; `subject` stands before the task's own words.
 * - `dates-moved`: whoever answers for an open task that moved with the timetable, whoever holds a post that it will ask now, and the chair of a moved meeting.
 * - `year-published`: whoever has a role that years concern, or a post that a stage names; each reads their own dates of it.
 * - `reminder`, `escalation`: of an open task, to whoever answers for it; an escalation also to those above.
 */
export type Notice =
  | { readonly audience: 'asked-only'; readonly gathered?: true }
  | { readonly audience: 'contributors'; readonly subject: Subject }
  | { readonly audience: 'named'; readonly recipients: NamedRecipients; readonly subject: Subject; readonly body?: string }
  | { readonly audience: 'holders'; readonly subject: string; readonly taskId?: TaskId }
  | { readonly audience: 'dates-moved'; readonly yearId: YearId; readonly change: TimetableChanged }
  | { readonly audience: 'year-published'; readonly yearId: YearId; readonly posts: readonly PostId[] }
  | { readonly audience: 'reminder'; readonly taskId: TaskId }
  | { readonly audience: 'escalation'; readonly taskId: TaskId; readonly toPostIds: readonly PostId[] };

/** Of a notice, what the transaction that records its event needs to decide who is told, beside those whom the event asks for something. */
export function recipientRuleOf(notice: Notice): RecipientRule {
  switch (notice.audience) {
    case 'asked-only':
      return {};
    case 'contributors':
      return { contributors: true };
    case 'holders':
      return notice.taskId === undefined ? { holders: true } : { taskId: notice.taskId };
    case 'named':
      return notice.recipients;
    case 'reminder':
      return { taskId: notice.taskId };
    case 'escalation':
      return { taskId: notice.taskId, posts: notice.toPostIds };
    case 'year-published':
      return { roles: yearRecipientRoles, posts: notice.posts, evenWhoActed: true };
    case 'dates-moved':
      return { yearId: notice.yearId, stages: notice.change.moves.map(({ stage }) => stage), evenWhoActed: true, ...(notice.change.posts && { posts: notice.change.posts }), ...(notice.change.meeting && { chairOf: notice.change.meeting.id }) };
  }
}

/** The event is told only to those it asks for something. */
export const asked = (): Notice => ({ audience: 'asked-only' });

/** As `asked`, by the day's digest. */
export const askedByTheDay = (): Notice => ({ audience: 'asked-only', gathered: true });

/** Everybody who acted on the thing before reads the same subject, whatever the facts. */
export const contributors = (subject: Subject) => (): Notice => ({ audience: 'contributors', subject });

/** Whoever answers for an open task about the thing. */
export const holders = (subject: string) => (): Notice => ({ audience: 'holders', subject });

/** Those whom the event names. */
export const named = (recipients: NamedRecipients, subject: Subject, body?: string): Notice => ({
  audience: 'named',
  recipients,
  subject,
  ...(body !== undefined && { body }),
});
