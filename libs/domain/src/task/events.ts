import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { Id, PostId, TaskId } from '../shared/id';
import type { ReminderAddressee } from './reminder-policy';
import type { TaskKind } from './task';
import type { WorkflowKind } from './workflow-kind';

/** Recorded on the stream of the task's subject, by the workflow that looks after it. */
type StepTaken = {
  readonly taskId: TaskId;
  readonly kind: TaskKind;
  readonly postId: PostId;
  readonly step: string;
  readonly dueOn: CalendarDate;
};

/** The workflow that looks after a thing, by kind and subject. */
export interface WorkflowOf {
  readonly kind: WorkflowKind;
  readonly subjectId: Id;
}

export type TaskEvent =
  /** Whoever answers for the post was reminded of an open task. */
  | DomainEvent<'TaskReminded', StepTaken>
  /** A late task was escalated; `toPostIds` are the posts it went to. */
  | DomainEvent<'TaskEscalated', StepTaken & { readonly to: ReminderAddressee; readonly toPostIds: readonly PostId[] }>
  /** The policy team asked again for an open task, once and by itself; whoever answers for its post is told. What it said stands in `wording`. */
  | DomainEvent<'TaskChased', Omit<StepTaken, 'step' | 'dueOn'> & { readonly dueOn: CalendarDate | null }>
  /** Whoever did something took it back, on the thing's stream: the act's name, and the posts that had been asked because of it. Why stands in `wording`. */
  | DomainEvent<'ActTakenBack', { readonly act: string; readonly withdrawnFrom: readonly PostId[]; readonly workflow: WorkflowOf | null }>;
