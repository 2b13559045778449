import type { Stream } from '../shared/domain-event';
import type { PostId, TaskId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { CalendarDate } from '../calendar/dates';
import type { TaskEvent } from './events';
import type { TaskKind } from './task';
import type { TaskState } from './transitions';

/** How many characters a message to those chased holds, and how many tasks are chased at once. */
export const taskChaseLimits = { message: 500, tasks: 500 } as const;

type TaskChased = Extract<TaskEvent, { name: 'TaskChased' }>;

interface TaskToChase {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly postId: PostId;
  readonly dueOn: CalendarDate | null;
  readonly subject: Stream;
  readonly state: TaskState;
}

/**
 * The tasks that the policy team asks for again, of any kind: those of the ones named that are still open. Reminders and escalations go on as they would.
 * Refuses: `NoTaskToChase`.
 */
export function decideTaskChase(tasks: readonly TaskToChase[], message: string): Outcome<readonly TaskChased[], Refusal<'NoTaskToChase'>> {
  const open = tasks.filter(({ state }) => state === 'open');
  if (open.length === 0) return refuse('NoTaskToChase');
  return accept(
    open.map(({ id, kind, postId, dueOn, subject }): TaskChased => ({
      name: 'TaskChased',
      stream: subject,
      payload: { taskId: id, kind, postId, dueOn },
      ...(isBlank(message) ? {} : { wording: { message: normalText(message) } }),
    })),
  );
}
