/** When a recovery plan asks for its monthly update, counts one as missed, and stops watching for a relapse. */

import { addDays, addMonths, type CalendarDate, firstDayOf, type Month, monthHolding, monthOf } from '../calendar/dates';
import { londonInstant } from '../calendar/instants';
import type { CouncilDate, WorkingCalendar } from '../calendar/working-calendar';
import { nthWorkingDayOfMonth } from '../calendar/working-days';
import { reminderTime } from '../task/schedule';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';
import type { RecoveryPlan, RecoveryPlanState } from './recovery-plan';

/** Monthly updates are due on the fifth working day of their month (the template's "Monthly" row: practice, C2). */
const updateDueWorkingDay = 5;

/** The day by which the update of a month ('2026-10') is due. */
const updateDueOn = (month: Month, calendar: WorkingCalendar): CalendarDate =>
  // A month in which the council works on fewer days than that gives all its days.
  nthWorkingDayOfMonth(firstDayOf(month), updateDueWorkingDay, calendar) ?? monthOf(firstDayOf(month)).lastDay;

/** When the first monthly update is due: in the month after the approval, so that there is something to report. */
export const firstUpdateDueOn = ({ today, calendar }: CouncilDate): CalendarDate => updateDueOn(firstMonthToAsk(today), calendar);

const firstMonthToAsk = (approvedOn: CalendarDate): Month => monthHolding(addMonths(approvedOn, 1));

/** What the year now asks of a plan, and the day on which it next asks something by itself (null: a person's turn). */
export interface RecoveryDue {
  readonly ask: { readonly month: Month; readonly dueOn: CalendarDate } | null;
  readonly missed: readonly Month[];
  readonly endWatch: boolean;
  readonly nextOn: CalendarDate | null;
}

/**
 * The monthly loop, as dates: from the month after the approval, each month's update is asked for on its first day, due on the
 * fifth working day, and missed the day after; so on until the panel is satisfied, for as many months as that takes. After the
 * close the measure is watched until the watch ends.
 */
export function recoveryDue(plan: RecoveryPlan, { today, calendar }: CouncilDate): RecoveryDue {
  const nothing = { ask: null, missed: [], endWatch: false, nextOn: null };
  if (plan.state === 'relapse-watch') {
    const until = plan.relapseWatchUntil!;
    return today >= until ? { ...nothing, endWatch: true } : { ...nothing, nextOn: until };
  }
  if (plan.state !== 'monthly-updates' && plan.state !== 'awaiting-verdict') return nothing;
  const month = nextMonthToAsk(plan);
  const begins = firstDayOf(month);
  const unanswered = plan.months.filter(({ state }) => state === 'asked');
  const missedOn = unanswered.map(({ dueOn }) => dueOn).sort()[0];
  return {
    ask: begins <= today ? { month, dueOn: updateDueOn(month, calendar) } : null,
    missed: unanswered.filter(({ dueOn }) => today > dueOn).map((owed) => owed.month),
    endWatch: false,
    nextOn: missedOn && missedOn >= today && missedOn < begins ? addDays(missedOn, 1) : begins > today ? begins : firstDayOf(followingMonth(month)),
  };
}

const followingMonth = (month: Month): Month => monthHolding(addMonths(firstDayOf(month), 1));
const nextMonthToAsk = (plan: RecoveryPlan): Month => {
  const last = plan.months.at(-1);
  return last ? followingMonth(last.month) : firstMonthToAsk(plan.approvedOn!);
};

/** The steps of a recovery plan. */
export type RecoveryPlanStep = 'countMissedMonth' | 'askForMonthlyUpdate' | 'endRelapseWatch' | 'remindOfRecoveryPlan';

/**
 * The next step of a recovery plan. A month that was missed is counted before the next is asked for; reminders come last, because a
 * month asked for today may be owed one. Ended: the relapse watch is over, and stays over; or the plan was withdrawn.
 */
export function nextStepOfRecoveryPlan(
  { plan, reminders }: { readonly plan: RecoveryPlan; readonly reminders: RemindersOwed },
  on: CouncilDate,
): StepDue<RecoveryPlanState, RecoveryPlanStep> {
  const { ask, missed, endWatch, nextOn } = recoveryDue(plan, on);
  const due = (step: RecoveryPlanStep) => ({ phase: plan.state, step, nextAt: null, ended: false });
  if (missed.length > 0) return due('countMissedMonth');
  if (ask !== null) return due('askForMonthlyUpdate');
  if (endWatch) return due('endRelapseWatch');
  if (plan.state === 'ended' || plan.state === 'withdrawn') return { phase: plan.state, step: null, nextAt: null, ended: true };
  if (reminders.due) return due('remindOfRecoveryPlan');
  return { phase: plan.state, step: null, nextAt: earliestOf(nextOn && londonInstant(nextOn, reminderTime), reminders.nextAt), ended: false };
}
