import type { Reading } from '@golden-thread/persistence';
import type { TaskTold } from '@golden-thread/persistence/notice';
import { askedWords } from './asked-words';
import { findWhatGoesUp } from './find-what-goes-up';
import type { GoesUp } from './goes-up';
import { taskLink } from './task-link';
import { taskWords } from './task-words';
import type { Told } from './told';

const listedAtMost = 20;

/** One notice for each person, whatever number of tasks an event asks of them. */
export async function thoseAsked(reading: Reading, tasks: readonly TaskTold[]): Promise<Told[]> {
  const goesUp = await findWhatGoesUp(reading, tasks);
  const byPerson = new Map<string, TaskTold[]>();
  for (const task of tasks) byPerson.set(task.personId, [...(byPerson.get(task.personId) ?? []), task]);
  return [...byPerson.values()].map((theirs) => {
    const first = theirs[0]!;
    const { personId, email, taskId } = first;
    const to = { personId, email, kind: 'asked' } as const;
    return theirs.length === 1
      ? { ...to, subject: taskWords(first), body: askedWords(first, goesUp.get(taskId)), link: taskLink(taskId), taskId }
      : { ...to, subject: `${theirs.length} tasks for you`, body: listOf(theirs, goesUp), link: '/tasks', taskId: null };
  });
}

/** The tasks in a list; what happens otherwise is said once, of the one that is due first. */
function listOf(tasks: readonly TaskTold[], goesUp: ReadonlyMap<string, GoesUp>): string {
  const lines = tasks.slice(0, listedAtMost).map((task) => `- ${taskWords(task)}`);
  if (tasks.length > listedAtMost) lines.push(`- and ${tasks.length - listedAtMost} more`);
  const first = tasks[0]!;
  return [...lines, 'The first of them:', askedWords(first, goesUp.get(first.taskId))].join('\n');
}
