/** By when an action is done, if it goes on as it has come: worked out of what its owner says, and said by nobody. */

import { addDays, type CalendarDate, daysBetween } from '../calendar/dates';
import { type Action, isUnderWay, wholeProgress } from './action';

/** The furthest day that is foretold, in days from the first: beyond it the pace says no more than "never". */
const furthest = 3650;

/**
 * The day on which all of an action is done at its pace until it was last said how it stands: of its days from the first on, as many for each part. Null: nothing is done
 * yet, it began only then, nobody works at it now, or at its pace it takes more than ten years.
 */
export function forecastOf(action: Pick<Action, 'status' | 'startsOn' | 'saidOn' | 'progress'>): CalendarDate | null {
  const { startsOn, saidOn, progress } = action;
  const taken = daysBetween(startsOn, saidOn);
  if (!isUnderWay(action) || progress <= 0 || taken <= 0) return null;
  const days = Math.ceil((taken * wholeProgress) / progress);
  return days > furthest ? null : addDays(startsOn, days);
}

/** How many days after its day an action is done at its pace; 0: by its day; null where nothing is foretold. */
export function daysPastDue(action: Pick<Action, 'status' | 'startsOn' | 'saidOn' | 'progress' | 'dueOn'>): number | null {
  const forecast = forecastOf(action);
  return forecast === null ? null : Math.max(0, daysBetween(action.dueOn, forecast));
}

/** Whether an action is done by its day at its pace; 'none': nothing is foretold. */
export type ActionPace = 'in-time' | 'late' | 'none';

export function paceOf(action: Parameters<typeof daysPastDue>[0]): ActionPace {
  const pastDue = daysPastDue(action);
  return pastDue === null ? 'none' : pastDue === 0 ? 'in-time' : 'late';
}
