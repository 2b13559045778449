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

/** Working days after its due date on which a late task is spoken of, ever further apart; what a council has that has chosen nothing. */
export const usualLateDays: readonly number[] = [1, 3, 7, 14];

type LateStep = Omit<ReminderStep, 'workingDays'>;
const dayLate: LateStep = { key: 'day-late', does: 'remind', to: 'holder' };
const toLineManager: LateStep = { key: 'to-line-manager', does: 'escalate', to: 'line-manager' };

/** The late steps, one for each late day; once all of them are taken the holder is reminded on the days that are left. */
const lateSteps = (steps: readonly LateStep[], lateDays: readonly number[]): ReminderStep[] =>
  lateDays.map((workingDays, index) => ({ ...(steps[index] ?? { key: `still-late-${index + 1}`, does: 'remind', to: 'holder' }), workingDays }));

/** For most tasks: before, on and after the due date; then to those above, so that a late task cannot fade. */
export const usualReminders = (lateDays: readonly number[]): ReminderPolicy => [
  { key: 'five-days-before', workingDays: -5, does: 'remind', to: 'holder' },
  { key: 'day-before', workingDays: -1, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  ...lateSteps([dayLate, toLineManager, { key: 'to-second-line-manager', does: 'escalate', to: 'second-line-manager' }], lateDays),
];

/**
 * For the monthly update of a recovery plan: a missed month reminds, then goes to the director, then to whoever asked for the plan
 * (Ribble Valley, performance management, 6.6: "enforce action … update reports on a monthly basis").
 */
export const missedMonthReminders = (lateDays: readonly number[]): ReminderPolicy => [
  { key: 'two-days-before', workingDays: -2, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  ...lateSteps(
    [dayLate, { key: 'to-director', does: 'escalate', to: 'director' }, { key: 'to-requester', does: 'escalate', to: 'requester' }],
    lateDays,
  ),
];

/** For a clinic's briefing: late, it goes to the director at once, who comes to the clinic too (source-systems B2). */
const briefingReminders = (lateDays: readonly number[]): ReminderPolicy => [
  { key: 'two-days-before', workingDays: -2, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  ...lateSteps([{ key: 'to-director', does: 'escalate', to: 'director' }], lateDays),
];

/** Few steps, where thousands of people are asked; then, once, the line manager: for their objectives, whose appraisal it is. */
const sparingReminders = (lateDays: readonly number[]): ReminderPolicy => [
  { key: 'ten-days-before', workingDays: -10, does: 'remind', to: 'holder' },
  { key: 'due-day', workingDays: 0, does: 'remind', to: 'holder' },
  ...lateSteps([toLineManager], lateDays.slice(2, 3)),
];

const ofTheirOwn: Partial<Record<TaskKind, (lateDays: readonly number[]) => ReminderPolicy>> = {
  'update-recovery-plan': missedMonthReminders,
  'write-clinic-briefing': briefingReminders,
  'agree-individual-objectives': sparingReminders,
};

/**
 * How whoever is asked by a stage of the year is reminded, as its policy team chooses: as usual; sparingly, where thousands are asked; or closely, from
 * ten days before.
 */
export const reminderPatterns = ['usual', 'sparing', 'close'] as const;
export type ReminderPattern = (typeof reminderPatterns)[number];

const ofPattern: Readonly<Record<ReminderPattern, ((lateDays: readonly number[]) => ReminderPolicy) | undefined>> = {
  usual: undefined,
  sparing: sparingReminders,
  close: (lateDays) => [{ key: 'ten-days-before', workingDays: -10, does: 'remind', to: 'holder' }, ...usualReminders(lateDays)],
};

/** By which policy a kind of task is reminded of and escalated, in a council that speaks of late tasks on these days; by a pattern of its own where it has one. */
export const reminderPolicyOf = (kind: TaskKind, lateDays: readonly number[], pattern: ReminderPattern = 'usual'): ReminderPolicy =>
  (ofPattern[pattern] ?? ofTheirOwn[kind] ?? usualReminders)(lateDays);

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
