import { addWorkingDays, type CalendarDate } from '../calendar';
import type { ReminderStep } from './reminder-step';

/** The day of a step. A task opened after its due date counts its late days from the opening. */
export function stepDay(step: ReminderStep, { dueOn, openedOn }: { readonly dueOn: CalendarDate; readonly openedOn: CalendarDate }): CalendarDate {
  const countedFrom = step.workingDays > 0 && openedOn > dueOn ? openedOn : dueOn;
  return addWorkingDays(countedFrom, step.workingDays);
}
