import { type CalendarDate, longDate } from '@golden-thread/domain/calendar';
import { taskKinds } from '@golden-thread/domain/task';
import type { Reading } from '@golden-thread/persistence';
import { listThoseAnswering, type TaskTold } from '@golden-thread/persistence/notice';
import { findWhatGoesUp } from './find-what-goes-up';
import { goesUpWords } from './goes-up-words';
import { taskLink } from './task-link';
import { taskWords } from './task-words';
import type { Told } from './told';

/** Whoever answers for an open task is reminded of it: how near its date is, and what follows if it stays open. */
export async function thoseReminded(reading: Reading, taskId: string): Promise<Told[]> {
  const tasks = await listThoseAnswering(reading, taskId);
  const goesUp = await findWhatGoesUp(reading, tasks);
  return tasks.map((task) => ({
    personId: task.personId,
    email: task.email,
    kind: 'reminder',
    subject: taskWords(task),
    body: `${dueWords(task, reading.today)} It waits for you as ${task.postTitle}. ${goesUpWords(goesUp.get(taskId))}${taskKinds[task.kind].otherwise}`,
    link: taskLink(taskId),
    taskId,
  }));
}

function dueWords({ dueOn }: TaskTold, today: CalendarDate): string {
  if (dueOn === null) return 'It is still open.';
  if (dueOn === today) return `It is due today, ${longDate(dueOn)}.`;
  return dueOn < today ? `It was due on ${longDate(dueOn)}.` : `It is due on ${longDate(dueOn)}.`;
}
