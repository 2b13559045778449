import type { CalendarDate } from '../calendar';
import type { RemindableTask } from './remindable-task';
import type { ReminderPolicy } from './reminder-policy';
import { remindersDue } from './reminders-due';

/** The next day on which any of these open tasks has a step to take after today; null when none has. */
export const nextReminderOn = (tasks: readonly RemindableTask[], today: CalendarDate, policy?: ReminderPolicy): CalendarDate | null =>
  tasks
    .map((task) => remindersDue(task, today, policy).nextOn)
    .filter((day) => day !== null)
    .sort()[0] ?? null;
