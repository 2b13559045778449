/** Assumptions as the council's own last rounds give them. */

import { addDays, addMonths, type CalendarDate, daysBetween } from '../calendar/dates';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { isWorkingDay } from '../calendar/working-days';
import { financialYearOf, type FinancialYear, startYearOf } from '../calendar/financial-year';
import type { Deputy } from '../organisation/organisation';
import type { ServiceId } from '../shared/id';
import type { TaskKind } from '../task/task';
import type { Absence, Lateness } from './assumptions';

/** A task that was done, as far as lateness goes. */
export interface TaskDone {
  readonly kind: TaskKind;
  readonly serviceId: ServiceId | null;
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate;
  /** How many tasks were done alike. */
  readonly tasks: number;
}

/** So many of the latest times are remembered of each kind and service: what came of four rounds, and more of what is asked often. */
const mostRemembered = 40;

/** Working days from the one day to the other; negative where the other comes first. */
export const workingDaysBetween = (from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number => {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from, left = Math.abs(daysBetween(from, to)); left > 0; left -= 1) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) count += step;
  }
  return count;
};

/** How late each service was with each kind of task, by what was done; `done` the newest first. */
export function latenessOf(done: readonly TaskDone[], calendar: WorkingCalendar): readonly Lateness[] {
  const found = new Map<string, { kind: TaskKind; serviceId: ServiceId | null; workingDays: number[] }>();
  for (const { kind, serviceId, dueOn, doneOn, tasks } of done) {
    const of = found.get(`${kind} ${serviceId}`) ?? { kind, serviceId, workingDays: [] };
    found.set(`${kind} ${serviceId}`, of);
    const times = Math.min(tasks, mostRemembered - of.workingDays.length);
    if (times > 0) of.workingDays.push(...Array.from({ length: times }, () => workingDaysBetween(dueOn, doneOn, calendar)));
  }
  return [...found.values()];
}

/** The absences of the last rounds, at the same time of a year to come: whoever was away with a deputy named is away again, and the same person stands in. */
export function absencesAgain(deputies: readonly Deputy[], year: FinancialYear): { readonly absences: readonly Absence[]; readonly deputies: readonly Deputy[] } {
  const again = deputies.flatMap((deputy): Deputy[] => {
    const years = startYearOf(year) - startYearOf(financialYearOf(deputy.startsOn));
    if (years <= 0) return [];
    return [{ ...deputy, startsOn: addMonths(deputy.startsOn, 12 * years), endsOn: addMonths(deputy.endsOn, 12 * years) }];
  });
  return { deputies: again, absences: again.map(({ holderId, startsOn, endsOn }) => ({ personId: holderId, from: startsOn, to: endsOn })) };
}
