/** How long figures take from the end of their period to members and public, and at which stage the days go. */

import { daysBetween, type CalendarDate } from '../calendar/dates';
import { type FinancialYear, type Quarter, quarterDates } from '../calendar/financial-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { returnSignOffDueOn } from '../stage-return/stage-return';
import type { StageKey } from '../timetable/stage-key';

/** The stages of a quarter's way, in their order, after the end of its period. */
export const latencyStages = ['entered', 'verified', 'reviewed', 'corporate-review', 'members', 'published'] as const;
export type LatencyStage = (typeof latencyStages)[number];

export const latencyStageNames: Readonly<Record<LatencyStage, string>> = {
  entered: 'Figures entered',
  verified: 'Figures verified',
  reviewed: 'Service reviews signed off',
  'corporate-review': 'Corporate review concluded',
  members: 'Before members',
  published: 'Published',
};

/** The way of a round's figures: the day on which each stage was reached; null: not yet, or there is none of it (two quarters a year are published by themselves). */
export interface WayOfFigures {
  /** The day that the days are counted from. */
  readonly periodEndsOn: CalendarDate;
  readonly reached: Readonly<Record<LatencyStage, CalendarDate | null>>;
}

export interface QuarterLatency extends WayOfFigures {
  readonly quarter: Quarter;
}

/** One stage of a quarter's way: calendar days since the period ended, and how many of them this stage took. */
interface LatencyHop {
  readonly stage: LatencyStage;
  readonly on: CalendarDate;
  readonly sincePeriodEnd: number;
  readonly days: number;
}

/** The stages that were reached, each with the days that it took after the one before; a stage that was over earlier took none. */
export function hopsOf({ periodEndsOn, reached }: WayOfFigures): readonly LatencyHop[] {
  let before = periodEndsOn;
  return latencyStages.flatMap((stage): LatencyHop[] => {
    const on = reached[stage];
    if (on === null) return [];
    const days = Math.max(0, daysBetween(before, on));
    before = on > before ? on : before;
    return [{ stage, on, sincePeriodEnd: daysBetween(periodEndsOn, on), days }];
  });
}

/** The stages of the timetable that say by when each stage of a quarter's way is to be reached; null: the year has none of it. */
const latencyStageKeys = (quarter: Quarter): Readonly<Record<LatencyStage, StageKey | null>> => {
  const half = quarter === 2 ? 'h1' : quarter === 4 ? 'h2' : null;
  return {
    entered: `q${quarter}.entry-closes`,
    verified: `q${quarter}.verified`,
    reviewed: `q${quarter}.reviews-due`,
    'corporate-review': `q${quarter}.corporate-review`,
    members: half === null ? `q${quarter}.members` : `${half}.scrutiny`,
    published: half === null ? null : `${half}.publish`,
  };
};

/** A quarter's way as its timetable has it. */
export function plannedLatency(year: FinancialYear, quarter: Quarter, dayOf: (stage: StageKey) => CalendarDate | null): QuarterLatency {
  const keys = latencyStageKeys(quarter);
  const day = (stage: LatencyStage): CalendarDate | null => (keys[stage] === null ? null : dayOf(keys[stage]));
  const reached = {
    entered: day('entered'), verified: day('verified'), reviewed: day('reviewed'), 'corporate-review': day('corporate-review'), members: day('members'), published: day('published'),
  };
  return { quarter, periodEndsOn: quarterDates(year, quarter).endsOn, reached };
}

/** A round beside the year's own, by the days of its stages and of the half-yearly report that tells of it; null: no such stage, or not dated. */
export interface ExtraRoundDays {
  /** The day on which services were first asked: a figure of such a round is of its day, so days are counted from there. */
  readonly askedOn: CalendarDate;
  readonly figuresOn: CalendarDate | null;
  readonly reviewsOn: CalendarDate | null;
  readonly corporateOn: CalendarDate | null;
  readonly scrutinyOn: CalendarDate | null;
  readonly publishOn: CalendarDate | null;
}

/** An extra round's way as its timetable has it. What is given is signed off within the days that a return has for it. */
export function plannedExtraLatency({ askedOn, figuresOn, reviewsOn, corporateOn, scrutinyOn, publishOn }: ExtraRoundDays, calendar: WorkingCalendar): WayOfFigures {
  const verified = figuresOn === null ? null : returnSignOffDueOn({ today: figuresOn, calendar });
  return { periodEndsOn: askedOn, reached: { entered: figuresOn, verified, reviewed: reviewsOn, 'corporate-review': corporateOn, members: scrutinyOn, published: publishOn } };
}
