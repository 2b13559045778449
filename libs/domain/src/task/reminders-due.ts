import type { CalendarDate } from '../calendar';
import { remembered } from '../shared/remembered';
import type { RemindableTask } from './remindable-task';
import type { ReminderPolicy } from './reminder-policy';
import type { ReminderStep } from './reminder-step';
import { stepDay } from './step-day';
import { usualReminders } from './usual-reminders';

export interface RemindersDue {
  readonly due: readonly ReminderStep[];
  /** The day on which the next step falls due; null: no more. */
  readonly nextOn: CalendarDate | null;
}

/**
 * Which steps an open task's due date asks for today, and the day on which the next one falls due (null: no more).
 *
 * - Each step is taken once for each due date, so asking again the same day answers nothing.
 * - Of several reminders reached since the last look only the latest is given: nobody is reminded three times in one morning
 *   because a clock was moved or a server stood still. Escalations are all given, because each speaks to somebody else.
 * - Steps up to the due date that fall on or before the day the task was opened are left out: the opening told its holder.
 * - A task opened after its due date counts its late days from the opening.
 */
export const remindersDue = ({ dueOn, openedOn, taken }: RemindableTask, today: CalendarDate, policy: ReminderPolicy = usualReminders): RemindersDue =>
  sameForAll({ dueOn, openedOn, taken }, today, policy);

/** A wave's thousands of tasks have the same dates and have had the same steps, so the same is due for all of them. */
const sameForAll = remembered((task: RemindableTask, today: CalendarDate, policy: ReminderPolicy): RemindersDue => {
  const { dueOn } = task;
  if (dueOn === null) return { due: [], nextOn: null };
  const dated = policy.map((step) => ({ step, on: stepDay(step, { dueOn, openedOn: task.openedOn }) })).filter(({ step, on }) => isMeant(step, on, task));
  const latestReminder = dated.filter(({ step, on }) => step.does === 'remind' && on <= today).at(-1)?.step;
  const untaken = dated.filter(({ step }) => !task.taken.some((taken) => taken.step === step.key && taken.dueOn === dueOn));
  const reached = untaken.filter(({ on }) => on <= today).map(({ step }) => step);
  const coming = untaken.filter(({ on }) => on > today).map(({ on }) => on);
  return {
    due: reached.filter((step) => step.does === 'escalate' || step === latestReminder),
    nextOn: coming.sort()[0] ?? null,
  };
}, 2000);

const isMeant = (step: ReminderStep, on: CalendarDate, task: RemindableTask): boolean => step.workingDays > 0 || on > task.openedOn;
