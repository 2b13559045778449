import { londonDate, longDate } from '@golden-thread/domain/calendar';
import { taskKinds } from '@golden-thread/domain/task';
import type { TaskTold } from '@golden-thread/persistence/notice';

/** Of a late task, to whom it is brought before: who was asked for it and since when, when it was due, what follows. */
export function escalatedWords(answering: readonly TaskTold[]): string {
  const { kind, dueOn, openedAt, postTitle } = answering[0]!;
  const names = [...new Set(answering.map(({ personName }) => personName))].join(' and ');
  const due = dueOn === null ? '' : ` It was due on ${longDate(dueOn)}.`;
  return `${names} (${postTitle}) was asked for this on ${longDate(londonDate(openedAt))}.${due} It is brought before you because it is late. ${taskKinds[kind].otherwise}`;
}
