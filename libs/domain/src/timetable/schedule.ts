import type { CalendarDate } from '../calendar/dates';
import { quarterOf } from '../calendar/financial-year';
import { type Instant, londonDate, londonInstant } from '../calendar/instants';
import type { StepDue } from '../task/workflow-step';
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
export type AnnualCycleStep = 'openStages' | 'endYear';

/** The next step of a year: what its timetable opens by now, in order; then its end, once the annual report is out. */
export function nextStepOfYear(year: Year, now: Instant): StepDue<AnnualCyclePhase, AnnualCycleStep> {
  const { phase, toOpen, ends, nextAt } = annualCycleDue(year, now);
  const step = toOpen.length > 0 ? 'openStages' : ends ? 'endYear' : null;
  return { phase, step, nextAt: step === null ? nextAt : null, ended: phase === 'ended' };
}
