import { londonInstant } from '@golden-thread/domain/calendar/instants';
import type { Id, PostId, ThingType } from '@golden-thread/domain/shared/id';
import type { TaskEvent } from '@golden-thread/domain/task/events';
import { type ReminderPattern, reminderPolicyOf, type ReminderStep } from '@golden-thread/domain/task/reminder-policy';
import { remindersDue, reminderTime } from '@golden-thread/domain/task/schedule';
import type { RemindersOwed } from '@golden-thread/domain/task/workflow-step';
import { findWorkingRules } from '@golden-thread/persistence/organisation/working-rules';
import { listDatesOfOpenTasks, listOpenTasksWithSteps, type OpenTaskWithSteps, saveTaskSteps } from '@golden-thread/persistence/task/reminders';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { addresseesOf, type FindAddressees } from './addressees-of';

/** The subject a workflow looks after, and those that hang on it (a round's service reviews). */
export type Subjects = readonly { readonly type: ThingType; readonly id: Id }[];

/** What the due dates of some subjects' open tasks ask for: whether a reminder or an escalation is due today, and when the next one is. `pattern`: of their own. */
export async function findRemindersOwed(reading: Reading, subjects: Subjects, pattern?: ReminderPattern): Promise<RemindersOwed> {
  if (subjects.length === 0) return { due: false, nextAt: null };
  const dates = await listDatesOfOpenTasks(reading, subjects);
  const { lateDays } = await findWorkingRules(reading);
  const asked = dates.map((one) => remindersDue(one, reading, reminderPolicyOf(one.kind, lateDays, pattern)));
  const next = asked.map(({ nextOn }) => nextOn).filter((on) => on !== null).sort()[0];
  return { due: asked.some(({ due }) => due.length > 0), nextAt: next === undefined ? null : londonInstant(next, reminderTime) };
}

/**
 * Gives the reminders and escalations that are due today, each recorded as an event on the task's subject's stream. Taken once for
 * each (task, step, due date), however often it is asked for. `requesterPostIds`: the posts that asked for the thing, where the
 * policy escalates to them; `pattern`: in which these subjects are reminded of, where not in that of their tasks.
 */
export async function remindAndEscalate(
  work: UnitOfWork,
  { subjects, requesterPostIds = [], pattern }: { readonly subjects: Subjects; readonly requesterPostIds?: readonly PostId[]; readonly pattern?: ReminderPattern },
): Promise<void> {
  const due = await dueTasks(work, subjects, pattern);
  const fresh = await saveTaskSteps(work, due.map(({ task, step }) => ({ taskId: task.id, step: step.key, dueOn: task.dueOn })));
  const isFresh = new Set(fresh.map(({ taskId, step }) => `${taskId} ${step}`));
  const addressees = await addresseesOf(work, due.map(({ task }) => task.postId), requesterPostIds);
  for (const { task, step } of due) if (isFresh.has(`${task.id} ${step.key}`)) work.record(eventOf(task, step, addressees));
}

interface Due {
  readonly task: OpenTaskWithSteps;
  readonly step: ReminderStep;
}

async function dueTasks(work: UnitOfWork, subjects: Subjects, pattern?: ReminderPattern): Promise<readonly Due[]> {
  const tasks = await listOpenTasksWithSteps(work, subjects);
  const { lateDays } = await findWorkingRules(work);
  return tasks.flatMap((task) => remindersDue(task, work, reminderPolicyOf(task.kind, lateDays, pattern)).due.map((step) => ({ task, step })));
}

function eventOf(task: OpenTaskWithSteps, step: ReminderStep, addressees: FindAddressees): TaskEvent {
  const facts = { taskId: task.id, kind: task.kind, postId: task.postId, step: step.key, dueOn: task.dueOn };
  return step.does === 'remind'
    ? { name: 'TaskReminded', stream: task.subject, payload: facts }
    : { name: 'TaskEscalated', stream: task.subject, payload: { ...facts, to: step.to, toPostIds: addressees(task.postId, step.to) } };
}
