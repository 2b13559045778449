/** When a task is reminded of and escalated. */

import type { CalendarDate } from '../calendar/dates';
import { type Instant, londonInstant } from '../calendar/instants';
import type { CouncilDate, WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days';
import { remembered } from '../shared/remembered';
import { type ReminderAddressee, type ReminderPolicy, reminderPolicyOf, type ReminderStep, stepDay } from './reminder-policy';
import type { TaskKind } from './task';
import type { StepDue } from './workflow-step';

/** When in the day reminders are given, London time: at the start of the working day, before the first meeting. */
export const reminderTime = '08:00';

/** What the reminder rule needs to know of a task. */
export interface RemindableTask {
  readonly dueOn: CalendarDate | null;
  readonly openedOn: CalendarDate;
  /** The steps already taken, each for the due date it was counted from: a task whose date moves is reminded afresh. */
  readonly taken: readonly { readonly step: string; readonly dueOn: CalendarDate }[];
}

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
 * - On a day off nobody is reminded: what a clock or a server reached then is given on the next working day.
 */
export const remindersDue = ({ dueOn, openedOn, taken }: RemindableTask, { today, calendar }: CouncilDate, policy: ReminderPolicy): RemindersDue =>
  sameForAll({ dueOn, openedOn, taken }, { today, calendar }, policy);

/** Thousands of tasks opened in bulk have the same dates and have had the same steps, so the same is due for all of them. */
const sameForAll = remembered((task: RemindableTask, { today, calendar }: CouncilDate, policy: ReminderPolicy): RemindersDue => {
  const { dueOn } = task;
  if (dueOn === null) return { due: [], nextOn: null };
  const dated = policy.map((step) => ({ step, on: stepDay(step, { dueOn, openedOn: task.openedOn }, calendar) })).filter(({ step, on }) => isMeant(step, on, task));
  const latestReminder = dated.filter(({ step, on }) => step.does === 'remind' && on <= today).at(-1)?.step;
  const untaken = dated.filter(({ step }) => !task.taken.some((taken) => taken.step === step.key && taken.dueOn === dueOn));
  const reached = untaken.filter(({ on }) => on <= today).map(({ step }) => step);
  const coming = untaken.filter(({ on }) => on > today).map(({ on }) => on);
  const due = reached.filter((step) => step.does === 'escalate' || step === latestReminder);
  if (due.length > 0 && !isWorkingDay(today, calendar)) return { due: [], nextOn: addWorkingDays(today, 1, calendar) };
  return {
    due,
    nextOn: coming.sort()[0] ?? null,
  };
}, { atMost: 2_000 });

const isMeant = (step: ReminderStep, on: CalendarDate, task: RemindableTask): boolean => step.workingDays > 0 || on > task.openedOn;

/** On which day a task that is still open is then escalated for the first time, and to whom; null where it never does. */
export function firstEscalation(
  task: { readonly kind: TaskKind; readonly dueOn: CalendarDate | null; readonly openedOn: CalendarDate },
  { calendar, lateDays }: { readonly calendar: WorkingCalendar; readonly lateDays: readonly number[] },
): { readonly on: CalendarDate; readonly to: ReminderAddressee } | null {
  const { kind, dueOn, openedOn } = task;
  const step = reminderPolicyOf(kind, lateDays).find(({ does }) => does === 'escalate');
  return dueOn === null || step === undefined ? null : { on: stepDay(step, { dueOn, openedOn }, calendar), to: step.to };
}

/** London time; an hour after the day's reminders are given. */
const digestTime = '09:00';

export interface DailyDigestFacts {
  /** Reminders and escalations that no e-mail carries yet. */
  readonly waiting: number;
  /** Of these, how many are for somebody who has not had today's digest. */
  readonly sendable: number;
}

/**
 * The next step of a council's daily digest: from 09:00 on the council's clock every reminder and escalation that waits goes into one e-mail for
 * each person; what comes later that day, or on a day off, waits for the next working day. It never ends: the next reminder wakes it.
 */
export function nextStepOfDigest(
  { waiting, sendable }: DailyDigestFacts,
  { now, today, calendar }: CouncilDate & { readonly now: Instant },
): StepDue<'gathering', 'sendDigest'> {
  const nothing = { phase: 'gathering', step: null, ended: false } as const;
  if (waiting === 0) return { ...nothing, nextAt: null };
  const nextAt = londonInstant(addWorkingDays(today, 1, calendar), digestTime);
  if (!isWorkingDay(today, calendar)) return { ...nothing, nextAt };
  const sendsAt = londonInstant(today, digestTime);
  if (now < sendsAt) return { ...nothing, nextAt: sendsAt };
  return sendable > 0 ? { ...nothing, step: 'sendDigest', nextAt: null } : { ...nothing, nextAt };
}
