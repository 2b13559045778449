import type { TaskTold } from '@golden-thread/persistence/notice';
import { taskLink } from './task-link';
import { taskWords } from './task-words';
import type { Told } from './told';

const listedAtMost = 20;

/** One notice for each person, whatever number of tasks an event asks of them. */
export function thoseAsked(tasks: readonly TaskTold[]): Told[] {
  const byPerson = new Map<string, TaskTold[]>();
  for (const task of tasks) byPerson.set(task.personId, [...(byPerson.get(task.personId) ?? []), task]);
  return [...byPerson.values()].map((theirs) => {
    const first = theirs[0]!;
    const { personId, email } = first;
    return theirs.length === 1
      ? { personId, email, kind: 'asked', subject: taskWords(first), body: askedAs(first), link: taskLink(first.taskId), taskId: first.taskId }
      : { personId, email, kind: 'asked', subject: `${theirs.length} tasks for you`, body: listOf(theirs), link: '/tasks', taskId: null };
  });
}

const askedAs = ({ postTitle }: TaskTold): string => `This is asked of you because you answer for the post ${postTitle}.`;

function listOf(tasks: readonly TaskTold[]): string {
  const lines = tasks.slice(0, listedAtMost).map((task) => `- ${taskWords(task)}`);
  if (tasks.length > listedAtMost) lines.push(`- and ${tasks.length - listedAtMost} more`);
  return lines.join('\n');
}
