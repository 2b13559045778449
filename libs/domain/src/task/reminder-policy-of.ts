import { individualObjectiveReminders } from './individual-objective-reminders';
import { missedMonthReminders } from './missed-month-reminders';
import type { ReminderPolicy } from './reminder-policy';
import type { TaskKind } from './task';
import { usualReminders } from './usual-reminders';

const ofTheirOwn: Partial<Record<TaskKind, ReminderPolicy>> = {
  'update-recovery-plan': missedMonthReminders,
  'agree-individual-objectives': individualObjectiveReminders,
};

/** By which policy a kind of task is reminded of and goes up the line. */
export const reminderPolicyOf = (kind: TaskKind): ReminderPolicy => ofTheirOwn[kind] ?? usualReminders;
