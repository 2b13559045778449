import type { CalendarDate } from '../calendar/dates';
import { quarterOf } from '../calendar/financial-year';
import { type Instant, londonDate, londonInstant } from '../calendar/instants';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { monthsDue } from '../measure/monthly-figures';
import type { PeriodKey } from '../measure/period';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';
import { stageOpeningTime, type StageWithDate } from './stage';
import { stageTransitions } from './transitions';
import type { Year } from './year';

/** The phases of a year's workflow: its four quarters, the months after 31 March until the annual report is out, and its end. */
export const annualCyclePhases = ['before', 'q1', 'q2', 'q3', 'q4', 'after-year-end', 'ended'] as const;
export type AnnualCyclePhase = (typeof annualCyclePhases)[number];

export interface AnnualCycleDue {
  readonly phase: AnnualCyclePhase;
  /** Stages whose time has come, the earliest first; of one day in the order of the timetable. */
  readonly toOpen: readonly StageWithDate[];
  /** Whether the year is over: its annual report is out and nothing of it is still to come. */
  readonly ends: boolean;
  /** When there is next something to do; null when only a decision or a new meeting can bring it. */
  readonly nextAt: Instant | null;
}

const opensAt = (date: CalendarDate): Instant => londonInstant(date, stageOpeningTime);

const phaseAt = (year: Year, now: Instant): AnnualCyclePhase => {
  if (year.state === 'ended') return 'ended';
  const at = quarterOf(londonDate(now));
  if (at.year < year.year) return 'before';
  return at.year > year.year ? 'after-year-end' : (`q${at.quarter}` as const);
};

/**
 * What the annual cycle has to do at a moment: which stages to open, whether the year ends, and when to run again. A year ends
 * once its annual report is published, and not before 1 April: stages that then still lie ahead are of no more use.
 */
export function annualCycleDue(year: Year, now: Instant): AnnualCycleDue {
  const phase = phaseAt(year, now);
  if (year.state !== 'running') return { phase, toOpen: [], ends: false, nextAt: null };
  const ahead = year.stages
    .flatMap((stage) => (stageTransitions.next(stage.state, 'open') !== null && stage.date !== null ? [{ stage: { ...stage, date: stage.date }, at: opensAt(stage.date) }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const toOpen = ahead.filter(({ at }) => at <= now).map(({ stage }) => stage);
  const ends = year.annualReportOn !== null && phase === 'after-year-end';
  return { phase, toOpen, ends, nextAt: ends ? null : (ahead.find(({ at }) => at > now)?.at ?? null) };
}

/** The steps of a council's year. */
export type AnnualCycleStep = 'openStages' | 'askForMonthlyFigures' | 'remindOfMonthlyFigures' | 'endYear';

export interface AnnualCycleFacts {
  readonly year: Year;
  /** Months of which some monthly measure has not been asked yet, and whose quarter is not frozen. */
  readonly unaskedMonths: readonly PeriodKey[];
  /** Of the sheets of its months. */
  readonly reminders: RemindersOwed;
}

/**
 * The next step of a year: what its timetable opens by now, in order; the figures of the months that have ended, and reminders of
 * them; then its end, once the annual report is out.
 */
export function nextStepOfYear(
  { year, unaskedMonths, reminders }: AnnualCycleFacts,
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar },
): StepDue<AnnualCyclePhase, AnnualCycleStep> {
  const { phase, toOpen, ends, nextAt } = annualCycleDue(year, now);
  if (year.state !== 'running') return { phase, step: null, nextAt: null, ended: phase === 'ended' };
  const due = (step: AnnualCycleStep) => ({ phase, step, nextAt: null, ended: false });
  if (toOpen.length > 0) return due('openStages');
  const months = monthsDue(year.year, unaskedMonths, { now, calendar });
  if (months.toAsk.length > 0) return due('askForMonthlyFigures');
  if (reminders.due) return due('remindOfMonthlyFigures');
  if (ends) return due('endYear');
  return { phase, step: null, nextAt: earliestOf(nextAt, months.nextAt, reminders.nextAt), ended: false };
}
