/** What a directorate's round of objectives and appraisals is due to do: open its window, remind, close it. */

import { addDays, type CalendarDate } from '../calendar/dates';
import { londonInstant } from '../calendar/instants';
import { reminderTime } from '../task/schedule';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';

/** Tasks of late starters open and close without the workflow, which therefore runs anew at least this often. */
export const mostDaysBetweenRuns = 7;

/** Where a directorate's round of objectives and appraisals stands. */
export const appraisalRoundPhases = ['before-window', 'window-open', 'closed'] as const;
export type AppraisalRoundPhase = (typeof appraisalRoundPhases)[number];

/** The steps of an appraisal round. */
export type AppraisalRoundStep = 'openAppraisalWindow' | 'remindOfObjectives' | 'closeAppraisalWindow';

export interface AppraisalRoundDue {
  readonly phase: AppraisalRoundPhase;
  readonly opens: boolean;
  readonly closes: boolean;
  /** The next day to run; null: only when a date is set. */
  readonly nextOn: CalendarDate | null;
}

interface WindowOfRound {
  readonly phase: AppraisalRoundPhase;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
}

/**
 * What a round has to do on a day: open at the first day of its window, close on the day after the last. Dates are those of the
 * timetable; a missing one waits. Source: practice C2 (annual appraisals 1 April to 30 June).
 */
export const appraisalRoundDue = (round: WindowOfRound, today: CalendarDate): AppraisalRoundDue => {
  if (round.phase === 'closed') return { phase: 'closed', opens: false, closes: false, nextOn: null };
  const { opensOn, closesOn } = round;
  const closes = closesOn !== null && today > closesOn;
  const opens = round.phase === 'before-window' && opensOn !== null && today >= opensOn;
  if (closes) return { phase: 'closed', opens, closes, nextOn: null };
  const phase = round.phase === 'window-open' || opens ? 'window-open' : 'before-window';
  // A last day may lie before the first, where somebody moved the one and not the other: then too the window closes after it.
  const days = [phase === 'before-window' ? opensOn : null, closesOn && addDays(closesOn, 1), addDays(today, mostDaysBetweenRuns)];
  return { phase, opens, closes, nextOn: days.filter((day) => day !== null).sort()[0]! };
};

export interface AppraisalRoundFacts extends WindowOfRound {
  /** Whether the year's annual cycle has ended: a window that never opened then never will. */
  readonly yearEnded: boolean;
  /** Of what people have not agreed, while the window is open. */
  readonly reminders: RemindersOwed;
}

/** The next step of an appraisal round. A window that has closed is closed for good: who comes later belongs to their service's year. */
export const nextStepOfAppraisalRound = (facts: AppraisalRoundFacts, today: CalendarDate): StepDue<AppraisalRoundPhase, AppraisalRoundStep> => {
  const { phase, reminders } = facts;
  const { opens, closes, nextOn } = appraisalRoundDue(facts, today);
  const due = (step: AppraisalRoundStep) => ({ phase, step, nextAt: null, ended: false });
  if (facts.yearEnded) return { phase, step: null, nextAt: null, ended: true };
  if (opens) return due('openAppraisalWindow');
  if (closes) return due('closeAppraisalWindow');
  if (phase === 'window-open' && reminders.due) return due('remindOfObjectives');
  const nextAt = earliestOf(phase === 'window-open' ? reminders.nextAt : null, nextOn && londonInstant(nextOn, reminderTime));
  return { phase, step: null, nextAt, ended: phase === 'closed' };
};
