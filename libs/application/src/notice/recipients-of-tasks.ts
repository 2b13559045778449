import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { PostId, TaskId } from '@golden-thread/domain/shared/id';
import { taskKinds } from '@golden-thread/domain/task/task';
import type { EventSeen } from '@golden-thread/persistence/event-log/events';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import { listOtherRecipients, listTasksOfRecipients, type Recipient, type TaskForRecipient } from '@golden-thread/persistence/notice/recipients.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { formatRequest, findPlannedEscalations, type PlannedEscalation, formatEscalationNote, taskLink, formatTask, thingLink } from './notice-text';

/** What one person is to read. `kind` decides how it travels: reminders and escalations by the day's digest, everything else by an e-mail of its own. */
export interface NoticeDraft extends Recipient {
  readonly kind: 'asked' | 'told' | 'reminder' | 'escalation';
  readonly subject: string;
  readonly body: string;
  /** Path of the page, beginning with a slash. */
  readonly link: string | null;
  readonly taskId: TaskId | null;
  /** Everything that it asks was answered before it could leave: it stands in the inbox, and no e-mail is sent. */
  readonly answered: boolean;
}

const maxTasksListed = 20;

/** One notice for each person, whatever number of tasks an event asks of them. */
export async function noticesOfNewTasks(reading: Reading, tasks: readonly TaskForRecipient[]): Promise<NoticeDraft[]> {
  const goesUp = await findPlannedEscalations(reading, tasks);
  const byPerson = new Map<string, TaskForRecipient[]>();
  for (const task of tasks) byPerson.set(task.personId, [...(byPerson.get(task.personId) ?? []), task]);
  return [...byPerson.values()].map((theirs) => {
    const first = theirs[0]!;
    const { personId, email, taskId } = first;
    const to = { personId, email, kind: 'asked', answered: theirs.every(({ answered }) => answered) } as const;
    return theirs.length === 1
      ? { ...to, subject: formatTask(first), body: formatRequest(first, goesUp.get(taskId)), link: taskLink(taskId), taskId }
      : { ...to, subject: `${theirs.length} tasks for you`, body: formatTaskList(theirs, goesUp), link: '/tasks', taskId: null };
  });
}

/** The tasks in a list; what happens otherwise is said once, of the one that is due first. */
function formatTaskList(tasks: readonly TaskForRecipient[], goesUp: ReadonlyMap<string, PlannedEscalation>): string {
  const lines = tasks.slice(0, maxTasksListed).map((task) => `- ${formatTask(task)}`);
  if (tasks.length > maxTasksListed) lines.push(`- and ${tasks.length - maxTasksListed} more`);
  const first = tasks[0]!;
  return [...lines, 'The first of them:', formatRequest(first, goesUp.get(first.taskId))].join('\n');
}

/** Whoever answers for an open task is reminded of it: how near its date is, and what follows if it stays open. */
export async function reminderNotices(reading: Reading, event: EventSeen, taskId: TaskId): Promise<NoticeDraft[]> {
  const tasks = await listTasksOfRecipients(reading, event.id, 'answers');
  const goesUp = await findPlannedEscalations(reading, tasks);
  return tasks.map((task) => ({
    personId: task.personId,
    email: task.email,
    kind: 'reminder',
    subject: formatTask(task),
    body: `${formatDue(task, londonDate(event.occurredAt))} It waits for you as ${task.postTitle}. ${formatEscalationNote(goesUp.get(taskId))}${taskKinds[task.kind].otherwise}`,
    link: taskLink(taskId),
    taskId,
    answered: task.answered,
  }));
}

function formatDue({ dueOn }: TaskForRecipient, today: CalendarDate): string {
  if (dueOn === null) return 'It is still open.';
  if (dueOn === today) return `It is due today, ${longDate(dueOn)}.`;
  return dueOn < today ? `It was due on ${longDate(dueOn)}.` : `It is due on ${longDate(dueOn)}.`;
}

/** Of a late task, to whom it is brought before: who was asked for it and since when, when it was due, what follows. */
function formatEscalation(answering: readonly TaskForRecipient[]): string {
  const { kind, dueOn, openedAt, postTitle } = answering[0]!;
  const names = [...new Set(answering.map(({ personName }) => personName))].join(' and ');
  const due = dueOn === null ? '' : ` It was due on ${longDate(dueOn)}.`;
  return `${names} (${postTitle}) was asked for this on ${longDate(londonDate(openedAt))}.${due} It is brought before you because it is late. ${taskKinds[kind].otherwise}`;
}

/** Those it is escalated to, and those who answer for the task, who may not learn from their manager first that it went up. */
export async function escalationNotices(
  reading: Reading,
  event: EventSeen,
  toPostIds: readonly PostId[],
): Promise<NoticeDraft[]> {
  const answering = await listTasksOfRecipients(reading, event.id, 'answers');
  const task = answering[0];
  if (!task) return [];
  const above = await listOtherRecipients(reading, event.id);
  const isAbove = new Set(above.map(({ personId }) => personId));
  const facts = { kind: 'escalation', subject: `Late: ${formatTask(task)}`, taskId: task.taskId, answered: task.answered } as const;
  const titles = [...(await findNames(reading, [toPostIds])).values()];
  const due = task.dueOn === null ? 'It is late' : `It was due on ${longDate(task.dueOn)}`;
  const theirs = `${due}, and has been brought before the ${titles.join(' and the ')}. ${taskKinds[task.kind].otherwise}`;
  return [
    // The task itself opens only to those who answer for it; the thing it is about, to everybody above.
    ...above.map((person): NoticeDraft => ({ ...person, ...facts, link: thingLink(event.stream), body: formatEscalation(answering) })),
    ...answering
      .filter(({ personId }) => !isAbove.has(personId))
      .map(({ personId, email }): NoticeDraft => ({ personId, email, ...facts, link: taskLink(task.taskId), body: theirs })),
  ];
}
