import { addDays, addMonths, type CalendarDate, isCalendarDate } from '../calendar/dates';
import { type Instant, londonDate, londonInstant } from '../calendar/instants';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { ClockTarget } from './clock-move';
import type { ClockRefusal } from './refusals';

/** When in the day a moved clock comes to stand, London time: after the morning's reminders, with the working day ahead. */
const arrivalTime = '09:00';

const endOf = (target: ClockTarget, today: CalendarDate): CalendarDate | null =>
  target.kind === 'week' ? addDays(today, 7) : target.kind === 'date' ? target.date : null;

/**
 * Until when a training council's clock is to move; null for "next event". It moves forward only, at most eighteen months at once.
 * Refused: a live council (`LiveCouncilHasNoClock`: its clock is the wall's), a move under way (`ClockMoveUnderWay`), no such day
 * (`NotADate`), a day not ahead (`ClockOnlyMovesForward`), one too far ahead (`ClockMoveTooFar`).
 */
export function decideClockMove(
  council: { readonly kind: 'live' | 'training'; readonly now: Instant; readonly moveUnderWay: boolean },
  target: ClockTarget,
): Outcome<{ readonly until: Instant | null }, Refusal<ClockRefusal>> {
  if (council.kind === 'live') return refuse('LiveCouncilHasNoClock');
  if (council.moveUnderWay) return refuse('ClockMoveUnderWay');
  const today = londonDate(council.now);
  const day = endOf(target, today);
  if (day === null) return accept({ until: null });
  if (!isCalendarDate(day)) return refuse('NotADate', { date: String(day) });
  const until = londonInstant(day, arrivalTime);
  if (until <= council.now) return refuse('ClockOnlyMovesForward', { date: day, today });
  const furthest = addMonths(today, 18);
  return day > furthest ? refuse('ClockMoveTooFar', { date: day, furthest }) : accept({ until });
}
