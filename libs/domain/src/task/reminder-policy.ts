/** By which steps each kind of task is reminded of and escalated. */

import { addDays, type CalendarDate } from '../calendar/dates';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import type { TaskKind } from './task';

/** Whom a step speaks to. The holder means whoever answers for the task's post on the day. */
export type ReminderAddressee = 'holder' | 'line-manager' | 'second-line-manager' | 'director' | 'requester';

/**
 * One thing that happens because a task's due date comes near or has passed. `workingDays` counts from the due date: negative
 * before it, 0 on it. A reminder speaks to the holder; an escalation speaks to somebody above as well.
 */
export interface ReminderStep {
  /** Stable: the record that it was taken names it. */
  readonly key: string;
  readonly workingDays: number;
  readonly does: 'remind' | 'escalate';
  readonly to: ReminderAddressee;
}

/** The steps in the order of their days. */
export type ReminderPolicy = readonly ReminderStep[];

/** For most tasks: before, on and after the due date; then to those above, so that a late task cannot fade. */
export const usualReminders: ReminderPolicy = [
  { key: 'five-days-before', workingDays: -5, does: 'remind', to: 'holder' },
  { key: 'day-before', workingDays: -1, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  { key: 'day-late', workingDays: 1, does: 'remind', to: 'holder' },
  { key: 'to-line-manager', workingDays: 2, does: 'escalate', to: 'line-manager' },
  { key: 'to-second-line-manager', workingDays: 5, does: 'escalate', to: 'second-line-manager' },
];

/**
 * For the monthly update of a recovery plan: a missed month reminds, then goes to the director, then to whoever asked for the plan
 * (Ribble Valley, performance management, 6.6: "enforce action … update reports on a monthly basis").
 */
export const missedMonthReminders: ReminderPolicy = [
  { key: 'two-days-before', workingDays: -2, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  { key: 'day-late', workingDays: 1, does: 'remind', to: 'holder' },
  { key: 'to-director', workingDays: 3, does: 'escalate', to: 'director' },
  { key: 'to-requester', workingDays: 8, does: 'escalate', to: 'requester' },
];

/** For people's objectives: few steps, because there are thousands of people; then the line manager, whose appraisal it is. */
const individualObjectiveReminders: ReminderPolicy = [
  { key: 'ten-days-before', workingDays: -10, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  { key: 'to-line-manager', workingDays: 5, does: 'escalate', to: 'line-manager' },
];

const ofTheirOwn: Partial<Record<TaskKind, ReminderPolicy>> = {
  'update-recovery-plan': missedMonthReminders,
  'agree-individual-objectives': individualObjectiveReminders,
};

/** By which policy a kind of task is reminded of and escalated. */
export const reminderPolicyOf = (kind: TaskKind): ReminderPolicy => ofTheirOwn[kind] ?? usualReminders;

/** The day of a step. A task opened after its due date counts its late days from the opening. */
export function stepDay(
  step: ReminderStep,
  { dueOn, openedOn }: { readonly dueOn: CalendarDate; readonly openedOn: CalendarDate },
  calendar: WorkingCalendar,
): CalendarDate {
  const countedFrom = step.workingDays > 0 && openedOn > dueOn ? openedOn : dueOn;
  // What is due on a day off is reminded of on the working day before.
  return step.workingDays === 0 ? addWorkingDays(addDays(countedFrom, 1), -1, calendar) : addWorkingDays(countedFrom, step.workingDays, calendar);
}
