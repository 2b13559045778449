import type { ThingType } from '@golden-thread/domain';
import { type Instant, londonInstant } from '@golden-thread/domain/calendar';
import {
  reminderPolicyOf, type ReminderStep, remindersDue, reminderTime, type TaskEvent,
} from '@golden-thread/domain/task';
import type { UnitOfWork } from '@golden-thread/persistence';
import { listDatesOfOpenTasks, listOpenTasksWithSteps, type OpenTaskWithSteps, saveTaskSteps } from '@golden-thread/persistence/task';
import { addresseesOf, type FindAddressees } from './addressees-of';

interface About {
  /** Whose open tasks: the subject the workflow looks after, and those that hang on it (a round's service reviews). */
  readonly subjects: readonly { readonly type: ThingType; readonly id: string }[];
  /** The posts that asked for the thing, where the policy escalates to them. */
  readonly requesterPostIds?: readonly string[];
}

/**
 * Gives the reminders and escalations that the due dates of a subject's open tasks ask for today, each recorded as an event on the
 * subject's stream, and answers when the next one falls due (null: no more). For every workflow's turn, which passes the answer on
 * in its `nextAt`. Taken once for each (task, step, due date), however often the turn is repeated.
 */
export async function remindAndEscalate(
  work: UnitOfWork,
  { subjects, requesterPostIds = [] }: About,
): Promise<Instant | null> {
  await work.writeDown();
  const dates = await listDatesOfOpenTasks(work, subjects);
  const asked = dates.map((one) => remindersDue(one, work.today, reminderPolicyOf(one.kind)));
  if (asked.some(({ due }) => due.length > 0)) await take(work, await dueTasks(work, subjects), requesterPostIds);
  const next = asked.map(({ nextOn }) => nextOn).filter((on) => on !== null).sort()[0];
  return next === undefined ? null : londonInstant(next, reminderTime);
}

interface Due {
  readonly task: OpenTaskWithSteps;
  readonly step: ReminderStep;
}

async function dueTasks(work: UnitOfWork, subjects: About['subjects']): Promise<readonly Due[]> {
  const tasks = await listOpenTasksWithSteps(work, subjects);
  return tasks.flatMap((task) => remindersDue(task, work.today, reminderPolicyOf(task.kind)).due.map((step) => ({ task, step })));
}

async function take(
  work: UnitOfWork,
  due: readonly Due[],
  requesterPostIds: readonly string[],
): Promise<void> {
  const fresh = await saveTaskSteps(work, due.map(({ task, step }) => ({ taskId: task.id, step: step.key, dueOn: task.dueOn })));
  const isFresh = new Set(fresh.map(({ taskId, step }) => `${taskId} ${step}`));
  const addressees = await addresseesOf(work, due.map(({ task }) => task.postId), requesterPostIds);
  for (const { task, step } of due) if (isFresh.has(`${task.id} ${step.key}`)) work.record(eventOf(task, step, addressees));
}

function eventOf(task: OpenTaskWithSteps, step: ReminderStep, addressees: FindAddressees): TaskEvent {
  const facts = { taskId: task.id, kind: task.kind, postId: task.postId, step: step.key, dueOn: task.dueOn };
  return step.does === 'remind'
    ? { name: 'TaskReminded', stream: task.subject, payload: facts }
    : { name: 'TaskEscalated', stream: task.subject, payload: { ...facts, to: step.to, toPostIds: addressees(task.postId, step.to) } };
}
