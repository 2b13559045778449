import { longDate } from '@golden-thread/domain/calendar';
import { taskKinds } from '@golden-thread/domain/task';
import type { Reading } from '@golden-thread/persistence';
import type { EventSeen } from '@golden-thread/persistence/event-log';
import { findNames } from '@golden-thread/persistence/history';
import { listHolders, listThoseAnswering } from '@golden-thread/persistence/notice';
import { escalatedWords } from './escalated-words';
import { taskLink } from './task-link';
import { taskWords } from './task-words';
import { thingLink } from './thing-link';
import type { Told } from './told';

/** Those up the line, and those who answer for the task, who may not learn from their manager first that it went up. */
export async function thoseEscalatedTo(reading: Reading, event: EventSeen): Promise<Told[]> {
  const answering = await listThoseAnswering(reading, String(event.payload['taskId']));
  const task = answering[0];
  if (!task) return [];
  const postIds = event.payload['toPostIds'] as string[];
  const above = await listHolders(reading, postIds);
  const isAbove = new Set(above.map(({ personId }) => personId));
  const facts = { kind: 'escalation', subject: `Late: ${taskWords(task)}`, taskId: task.taskId } as const;
  const titles = [...(await findNames(reading, [postIds])).values()];
  const due = task.dueOn === null ? 'It is late' : `It was due on ${longDate(task.dueOn)}`;
  const theirs = `${due}, and has been brought before the ${titles.join(' and the ')}. ${taskKinds[task.kind].otherwise}`;
  return [
    // The task itself opens only to those who answer for it; the thing it is about, to everybody above.
    ...above.map((person): Told => ({ ...person, ...facts, link: thingLink(event.stream), body: escalatedWords(answering) })),
    ...answering
      .filter(({ personId }) => !isAbove.has(personId))
      .map(({ personId, email }): Told => ({ personId, email, ...facts, link: taskLink(task.taskId), body: theirs })),
  ];
}
