import type { OpenedTask } from '@golden-thread/application/task/open-task';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { taskKinds } from '@golden-thread/domain/task/task';
import { thingAddress } from '../history/things';
import { Page } from '../page';
import { taskPaths } from './paths';

/** What became of a task that somebody was once asked for, and has nothing to do with any longer. */
export function presentPassedTask({ task, thingIsOpen }: OpenedTask): Page {
  const { type, id, label } = task.subject;
  return new Page('task/passed-task', {
    heading: 'This task is no longer yours',
    area: 'My tasks',
    back: { href: taskPaths.mine, text: 'Back to My tasks' },
    task: `${taskKinds[task.kind].asks}: ${label}`,
    became: becameOf(task),
    thing: thingIsOpen ? { href: thingAddress(type, id), text: label } : null,
  });
}

function becameOf({ state, closedAt, postTitle }: OpenedTask['task']): string {
  if (state === 'open' || closedAt === null) return `It waits for whoever answers for the post of ${postTitle} today.`;
  return `It was ${state === 'done' ? 'done' : 'called off'} on ${longDate(londonDate(closedAt))}, as a task of the post of ${postTitle}.`;
}
