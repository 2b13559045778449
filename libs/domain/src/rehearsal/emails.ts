/** The e-mails that a rehearsed year would bring one person. */

import type { CalendarDate } from '../calendar/dates';
import type { PersonId } from '../shared/id';
import type { AnsweringPosts } from './answering-posts';
import type { RehearsedTask } from './rehearsal';

/** Why a task stands in an e-mail: it is asked, reminded of, or brought before somebody above because it is late. */
export type EmailReason = 'asked' | 'reminder' | 'escalation';

export interface RehearsedEmail {
  readonly on: CalendarDate;
  /** What is asked travels by itself; reminders and escalations of a day come together in its digest. */
  readonly kind: 'asked' | 'digest';
  readonly lines: readonly { readonly why: EmailReason; readonly task: RehearsedTask }[];
}

/**
 * Each e-mail that somebody would be sent, by day: one for what one day asks of them for the first time about one kind of thing, and one digest
 * for a day's reminders and escalations. Notices of what was decided elsewhere are left out.
 */
export function emailsOf(personId: PersonId, tasks: readonly RehearsedTask[], posts: AnsweringPosts): readonly RehearsedEmail[] {
  const isTheirs = (postId: RehearsedTask['postId'], on: CalendarDate): boolean => posts.on(postId, on).some((one) => one.personId === personId);
  const asked = new Map<string, RehearsedEmail>();
  const digests = new Map<CalendarDate, RehearsedEmail>();
  const add = <Key extends string>(to: Map<Key, RehearsedEmail>, key: Key, email: RehearsedEmail): void =>
    void to.set(key, { ...email, lines: [...(to.get(key)?.lines ?? []), ...email.lines] });
  for (const task of tasks) {
    if (isTheirs(task.postId, task.openedOn)) add(asked, `${task.openedOn} ${task.kind}`, { on: task.openedOn, kind: 'asked', lines: [{ why: 'asked', task }] });
    for (const { on, does, to } of task.steps) {
      // Whoever answers for the task learns with those above them that it went up.
      const hears = does === 'remind' ? [task.postId] : [...to, task.postId];
      if (hears.some((postId) => isTheirs(postId, on))) add(digests, on, { on, kind: 'digest', lines: [{ why: does === 'remind' ? 'reminder' : 'escalation', task }] });
    }
  }
  return [...asked.values(), ...digests.values()].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.kind < other.kind ? -1 : 1));
}
