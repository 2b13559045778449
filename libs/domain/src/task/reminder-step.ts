/** Whom a step speaks to. The holder means whoever answers for the task's post on the day. */
export type ReminderAddressee = 'holder' | 'line-manager' | 'second-line-manager' | 'director' | 'requester';

/**
 * One thing that happens because a task's due date comes near or has passed. `workingDays` counts from the due date: negative
 * before it, 0 on it. A reminder speaks to the holder; an escalation speaks to somebody up the line as well.
 */
export interface ReminderStep {
  /** Stable: the record that it was taken names it. */
  readonly key: string;
  readonly workingDays: number;
  readonly does: 'remind' | 'escalate';
  readonly to: ReminderAddressee;
}
