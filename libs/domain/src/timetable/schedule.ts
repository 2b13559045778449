import { addDays, type CalendarDate } from '../calendar/dates';
import { financialYearDates, quarterOf } from '../calendar/financial-year';
import { type Instant, londonDate, londonInstant } from '../calendar/instants';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { monthsDue } from '../figure-sheet/monthly-figures';
import type { PeriodKey } from '../measure/period';
import { mostDaysBetweenRuns } from '../plan/appraisal-round-schedule';
import { returnsDue, type ReturnsSoFar } from '../stage-return/schedule';
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

/** Whether a running year's annual report is out and its last day lies behind: nothing but an open lesson keeps it from ending. */
export const isYearOver = (year: Year, now: Instant): boolean => year.annualReportOn !== null && phaseAt(year, now) === 'after-year-end';

/**
 * What the annual cycle has to do at a moment: which stages to open, whether the year ends, and when to run again. A year ends
 * once its annual report is published, and not before 1 April: stages that then still lie ahead are of no more use. While a lesson of it
 * is open it goes on: each says what was changed, or why nothing is (Revise, Ribble Valley 3.3).
 */
export function annualCycleDue(year: Year, now: Instant, openLessons = 0): AnnualCycleDue {
  const phase = phaseAt(year, now);
  if (year.state !== 'running') return { phase, toOpen: [], ends: false, nextAt: null };
  const ahead = year.stages
    .flatMap((stage) => (stageTransitions.next(stage.state, 'open') !== null && stage.date !== null ? [{ stage: { ...stage, date: stage.date }, at: opensAt(stage.date) }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const toOpen = ahead.filter(({ at }) => at <= now).map(({ stage }) => stage);
  const ends = isYearOver(year, now) && openLessons === 0;
  return { phase, toOpen, ends, nextAt: ends ? null : (ahead.find(({ at }) => at > now)?.at ?? null) };
}

/** The steps of a council's year. */
export type AnnualCycleStep =
  | 'openStages' | 'askForReturns' | 'askForMonthlyFigures' | 'askPeopleOutsideServices' | 'putPlanChangesIntoEffect' | 'reorganiseServices' | 'noteOverdueReturns' | 'remindWhoeverHasOpenWork' | 'endYear';

export interface AnnualCycleFacts {
  readonly year: Year;
  /** Months of which some monthly measure has not been asked yet, and whose quarter is not frozen. */
  readonly unaskedMonths: readonly PeriodKey[];
  /** When the agreed changes of its plans take effect; those not agreed have no day. */
  readonly planChangesFrom: readonly CalendarDate[];
  /** On which days services merge or split. */
  readonly reorganisationsOn: readonly CalendarDate[];
  /** How many of its lessons say neither what was changed nor why nothing is. */
  readonly openLessons: number;
  /**
   * Whoever is in no service and has a manager. `unasked`: how many in post have not been asked for their objectives; `nextStarterOn`: the first day of the next who begins; `open`: how many
   * people's objectives are open that no other workflow reminds of, whose tasks come and go without this one.
   */
  readonly peopleOutside: { readonly unasked: number; readonly nextStarterOn: CalendarDate | null; readonly open: number };
  /** What its stages have asked for. */
  readonly returns: ReturnsSoFar;
  /** Of all that is open in it and has no workflow of its own: the sheets of its months, actions, risks, changes of plans, returns. */
  readonly reminders: RemindersOwed;
}

/**
 * The next step of a year: what its timetable opens by now, in order, and what its stages ask of people; the figures of the months that have ended;
 * the objectives of people in no service; the changes of its plans and of services whose day has come; what its stages did not get; reminders to whoever has open work; then its end, once the annual report is out and no lesson is open.
 */
export function nextStepOfYear(
  { year, unaskedMonths, planChangesFrom, reorganisationsOn, openLessons, peopleOutside, returns, reminders }: AnnualCycleFacts,
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar },
): StepDue<AnnualCyclePhase, AnnualCycleStep> {
  const { phase, toOpen, ends, nextAt } = annualCycleDue(year, now, openLessons);
  if (year.state !== 'running') return { phase, step: null, nextAt: null, ended: phase === 'ended' };
  const due = (step: AnnualCycleStep) => ({ phase, step, nextAt: null, ended: false });
  if (toOpen.length > 0) return due('openStages');
  const asking = returnsDue(year, returns, { now, calendar });
  if (!ends && asking.toAsk.length > 0) return due('askForReturns');
  const months = monthsDue(year.year, unaskedMonths, { now, calendar });
  if (months.toAsk.length > 0) return due('askForMonthlyFigures');
  const outside = peopleDue(year, peopleOutside, now);
  if (outside.asks) return due('askPeopleOutsideServices');
  const effects = planChangesFrom.map((day) => opensAt(day)).sort();
  if (effects.some((at) => at <= now)) return due('putPlanChangesIntoEffect');
  const reorganised = reorganisationsOn.map((day) => opensAt(day)).sort();
  if (reorganised.some((at) => at <= now)) return due('reorganiseServices');
  if (asking.overdue.length > 0) return due('noteOverdueReturns');
  if (reminders.due) return due('remindWhoeverHasOpenWork');
  if (ends) return due('endYear');
  return { phase, step: null, nextAt: earliestOf(nextAt, months.nextAt, outside.nextAt, effects[0] ?? null, reorganised[0] ?? null, asking.nextAt, reminders.nextAt), ended: false };
}

/** Whether people outside services are asked now: from the day on which the appraisal window opens until 31 March, as everybody else; whoever begins later when they begin. */
function peopleDue(year: Year, { unasked, nextStarterOn, open }: AnnualCycleFacts['peopleOutside'], now: Instant): { readonly asks: boolean; readonly nextAt: Instant | null } {
  const today = londonDate(now);
  const window = year.stages.find(({ key }) => key === 'appraisal.opens');
  const isOver = today > financialYearDates(year.year).endsOn;
  const hasOpened = window !== undefined && window.state !== 'upcoming';
  const days = [hasOpened && !isOver && nextStarterOn !== null && nextStarterOn > today ? nextStarterOn : null, open > 0 ? addDays(today, mostDaysBetweenRuns) : null];
  return { asks: hasOpened && !isOver && unasked > 0, nextAt: earliestOf(...days.map((day) => day && opensAt(day))) };
}
