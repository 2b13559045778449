/** The one rule for a day that somebody chooses for others to act on. */

import type { Refusal } from '../shared/outcome';
import { addMonths, type CalendarDate } from './dates';
import type { DayRefusal } from './refusals';
import { closedBecause, type CouncilDate } from './working-calendar';
import { addWorkingDays } from './working-days';

/** Further ahead than this nobody plans a clinic or the step of a recovery plan: it is a slip of the keyboard. */
const furthestMonths = 60;

/**
 * Why a day cannot be chosen for people to meet or hand something in: it has passed, nobody works on it (with the next day on which they
 * do), or it lies more than five years ahead. Null: it can. `at`: the form's field, so that it is shown beside it.
 */
export const refusalOfWorkingDay = (day: CalendarDate, on: CouncilDate, at: string): Refusal<DayRefusal> | null => {
  const refused = refusalOfDay(day, on, at);
  if (refused !== null) return refused;
  const because = closedBecause(day, on.calendar);
  return because === null ? null : { code: 'NotAWorkingDay', details: { day, because, next: addWorkingDays(day, 1, on.calendar) }, at };
};

/** Why a day cannot be promised: it has passed, or lies more than five years ahead. Null: it can. */
export const refusalOfDay = (day: CalendarDate, { today }: Pick<CouncilDate, 'today'>, at: string): Refusal<DayRefusal> | null => {
  if (day < today) return { code: 'DayHasPassed', details: { day, today }, at };
  const latest = addMonths(today, furthestMonths);
  return day > latest ? { code: 'DayTooFar', details: { day, latest }, at } : null;
};
