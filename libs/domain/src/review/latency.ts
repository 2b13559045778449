/** How long figures take from the end of their period to members and public, and at which stage the days go. */

import { daysBetween, type CalendarDate } from '../calendar/dates';
import { type FinancialYear, type Quarter, quarterDates } from '../calendar/financial-year';
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

/** A quarter's way: the day on which each stage was reached; null: not yet, or there is none of it (two quarters a year are published by themselves). */
export interface QuarterLatency {
  readonly quarter: Quarter;
  readonly periodEndsOn: CalendarDate;
  readonly reached: Readonly<Record<LatencyStage, CalendarDate | null>>;
}

/** One stage of a quarter's way: calendar days since the period ended, and how many of them this stage took. */
interface LatencyHop {
  readonly stage: LatencyStage;
  readonly on: CalendarDate;
  readonly sincePeriodEnd: number;
  readonly days: number;
}

/** The stages that were reached, each with the days that it took after the one before; a stage that was over earlier took none. */
export function hopsOf({ periodEndsOn, reached }: QuarterLatency): readonly LatencyHop[] {
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
