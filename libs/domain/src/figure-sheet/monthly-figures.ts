/** When the figures of monthly measures are asked for: each month by itself, beside the quarter's. */

import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, neighbouringQuarter, quarterOf } from '../calendar/financial-year';
import { type Instant, londonDate, londonInstant } from '../calendar/instants';
import type { CouncilDate, WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import { stageOpeningTime } from '../timetable/stage';
import { type Period, type PeriodKey, periodsOfYear } from '../measure/period';

/** A month is asked for on the first working day after it. */
const askedAt = (month: Period, calendar: WorkingCalendar): Instant => londonInstant(addWorkingDays(month.endsOn, 1, calendar), stageOpeningTime);

/** The day by which a month's figures are entered: so many working days after its end. */
export const monthlyFiguresDueOn = (month: Period, workingDays: number, calendar: WorkingCalendar): CalendarDate => addWorkingDays(month.endsOn, workingDays, calendar);

/** By when a month's figures are asked for today: one that is asked for late is due today. */
export const monthAskedBy = (month: Period, workingDays: number, { today, calendar }: CouncilDate): CalendarDate => {
  const due = monthlyFiguresDueOn(month, workingDays, calendar);
  return due < today ? today : due;
};

/** What a year has to ask for month by month, and when it is to check again; null where no month of it is still to end. */
export interface MonthsDue {
  readonly toAsk: readonly Period[];
  readonly nextAt: Instant | null;
}

/**
 * The months of a year that are asked for now, the earliest first. `unasked`: those of which some monthly measure has not been asked yet and
 * whose quarter is not frozen. A month of a quarter further back than the last is left alone: nobody reviews it any more, as in a year that
 * was published late.
 */
export function monthsDue(year: FinancialYear, unasked: readonly PeriodKey[], { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar }): MonthsDue {
  const months = periodsOfYear(year, 'monthly');
  const running = quarterOf(londonDate(now));
  const reviewed = [running, neighbouringQuarter(running, -1)];
  const isReviewed = ({ endsOn }: Period): boolean => reviewed.some((one) => one.year === year && one.quarter === quarterOf(endsOn).quarter);
  return {
    toAsk: months.filter((month) => unasked.includes(month.key) && isReviewed(month) && askedAt(month, calendar) <= now),
    nextAt: months.map((month) => askedAt(month, calendar)).find((at) => at > now) ?? null,
  };
}
