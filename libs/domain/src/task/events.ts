import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { PostId, TaskId } from '../shared/id';
import type { ReminderAddressee } from './reminder-policy';
import type { TaskKind } from './task';

/** Recorded on the stream of the task's subject, by the workflow that looks after it. */
type StepTaken = {
  readonly taskId: TaskId;
  readonly kind: TaskKind;
  readonly postId: PostId;
  readonly step: string;
  readonly dueOn: CalendarDate;
};

export type TaskEvent =
  /** Whoever answers for the post was reminded of an open task. */
  | DomainEvent<'TaskReminded', StepTaken>
  /** A late task was escalated; `toPostIds` are the posts it went to. */
  | DomainEvent<'TaskEscalated', StepTaken & { readonly to: ReminderAddressee; readonly toPostIds: readonly PostId[] }>;
