import { longDate } from '@golden-thread/domain/calendar';
import { taskKinds } from '@golden-thread/domain/task';
import type { TaskTold } from '@golden-thread/persistence/notice';
import type { GoesUp } from './goes-up';
import { goesUpWords } from './goes-up-words';

/** What somebody is told of a task beside its name: why them, by when, how long it takes, and what happens otherwise. */
export function askedWords({ kind, dueOn, postTitle }: Pick<TaskTold, 'kind' | 'dueOn' | 'postTitle'>, goesUp: GoesUp | undefined): string {
  const { minutes, otherwise } = taskKinds[kind];
  const takes = `takes about ${minutes} minutes`;
  const when = dueOn === null ? `It ${takes}.` : `It is due on ${longDate(dueOn)} and ${takes}.`;
  return `Asked of you as ${postTitle}. ${when}\n${goesUpWords(goesUp)}${otherwise}`;
}
