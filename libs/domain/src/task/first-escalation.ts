import type { CalendarDate } from '../calendar';
import type { ReminderAddressee } from './reminder-step';
import { reminderPolicyOf } from './reminder-policy-of';
import { stepDay } from './step-day';
import type { TaskKind } from './task';

/** On which day a task that is still open then goes up the line for the first time, and to whom; null where it never does. */
export function firstEscalation(task: {
  readonly kind: TaskKind;
  readonly dueOn: CalendarDate | null;
  readonly openedOn: CalendarDate;
}): { readonly on: CalendarDate; readonly to: ReminderAddressee } | null {
  const { kind, dueOn, openedOn } = task;
  const step = reminderPolicyOf(kind).find(({ does }) => does === 'escalate');
  return dueOn === null || step === undefined ? null : { on: stepDay(step, { dueOn, openedOn }), to: step.to };
}
