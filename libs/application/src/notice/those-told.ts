import type { Reading } from '@golden-thread/persistence';
import type { EventSeen } from '@golden-thread/persistence/event-log';
import { listHolders, listThoseAnswering, listThoseAsked, type TaskTold } from '@golden-thread/persistence/notice';
import type { NoticeRule } from './notice-rule';
import { taskLink } from './task-link';
import { taskWords } from './task-words';
import { thoseAsked } from './those-asked';
import { thoseBeside } from './those-beside';
import { thoseWhoseDatesMoved } from './those-whose-dates-moved';
import type { Told } from './told';

/** Who reads what because of an event, each person once: what one is asked to do goes before what one is merely told. */
export async function thoseTold(reading: Reading, event: EventSeen, rule: NoticeRule): Promise<Told[]> {
  switch (rule.tells) {
    case 'none':
      return [];
    case 'reminder':
      return (await listThoseAnswering(reading, String(event.payload['taskId']))).map(reminded);
    case 'escalation':
      return escalated(reading, event);
    case 'dates-moved':
      return thoseWhoseDatesMoved(reading, event);
    case 'asked-only':
      return thoseAsked(await listThoseAsked(reading, event.id));
    default: {
      const asked = thoseAsked(await listThoseAsked(reading, event.id));
      const heard = new Set(asked.map(({ personId }) => personId));
      const beside = (await thoseBeside(reading, event, rule)).filter(({ personId }) => !heard.has(personId) && heard.add(personId));
      return [...asked, ...beside];
    }
  }
}

const reminded = (task: TaskTold): Told => ({
  personId: task.personId,
  email: task.email,
  kind: 'reminder',
  subject: taskWords(task),
  body: `This still waits for ${task.postTitle}.`,
  link: taskLink(task.taskId),
  taskId: task.taskId,
});

/** Those up the line, and those who answer for the task, who may not learn from their manager first that it went up. */
async function escalated(reading: Reading, event: EventSeen): Promise<Told[]> {
  const answering = await listThoseAnswering(reading, String(event.payload['taskId']));
  const task = answering[0];
  if (!task) return [];
  const above = await listHolders(reading, event.payload['toPostIds'] as string[]);
  const isAbove = new Set(above.map(({ personId }) => personId));
  const facts = { kind: 'escalation', subject: `Late: ${taskWords(task)}`, taskId: task.taskId } as const;
  // The task itself opens only to those who answer for it; what has become of the thing, to everybody above.
  const history = `/history/${event.stream.type}/${event.stream.id}`;
  return [
    ...above.map((person): Told => ({ ...person, ...facts, link: history, body: `This waits for ${task.postTitle}, and is brought before you because it is late.` })),
    ...answering.filter(({ personId }) => !isAbove.has(personId)).map((one): Told => ({
      personId: one.personId, email: one.email, ...facts, link: taskLink(task.taskId), body: 'This is late, and has been brought before those up the line.',
    })),
  ];
}
