/** Changing the council's own calendar: its nation, the days it closes or works, and how far its bank holidays are entered. */

import { addDays, addMonths, type CalendarDate, daysBetween } from '../calendar/dates';
import { type Nation, shippedUntil } from '../calendar/bank-holidays';
import { closedBecause, type CouncilDate, type CouncilDay, knownUntil } from '../calendar/working-calendar';
import type { CouncilId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { TimetableEvent } from './events';
import type { TimetableRefusal } from './refusals';

/** Days are entered from a year back, since late work is counted from then, up to five years ahead. */
const monthsBack = 12;
const monthsAhead = 60;
/** A closure of more than a month is a slip of the keyboard. */
const longestClosure = 31;

/** The history of a council's calendar. */
export const calendarStream = (councilId: CouncilId) => ({ type: 'calendar' as const, id: councilId });

/** Some days in a row on which the council closes, or works although they are bank holidays. */
export interface DaysToEnter {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly title: string;
  readonly works: boolean;
}

type Decided<Changed> = Outcome<Changed & { readonly event: TimetableEvent }, Refusal<TimetableRefusal>>;

/**
 * Enters days of a closure, or bank holidays on which the council works. Of days in a row those are left out that need no entry:
 * weekends and bank holidays within a closure, working days within days that are worked.
 * Refuses: `CouncilDayTitleMissing`, `CouncilDaysNotInOrder` (the last day before the first, or more than 31 days), `CouncilDayTooFar`
 * (more than a year back or five years ahead), `CouncilDayEntered`, `NoDayToEnter` (each is as it would be anyway).
 */
export function decideCouncilDays(
  councilId: CouncilId,
  { startsOn, endsOn, title, works }: DaysToEnter,
  { today, calendar }: CouncilDate,
): Decided<{ readonly days: readonly CouncilDay[] }> {
  if (isBlank(title)) return refuse('CouncilDayTitleMissing');
  if (endsOn < startsOn || daysBetween(startsOn, endsOn) >= longestClosure) return refuse('CouncilDaysNotInOrder', { startsOn, most: longestClosure });
  const [earliest, latest] = [addMonths(today, -monthsBack), addMonths(today, monthsAhead)];
  if (startsOn < earliest || endsOn > latest) return refuse('CouncilDayTooFar', { earliest, latest });
  const row = Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, after) => addDays(startsOn, after));
  const entered = calendar.days.find(({ on }) => row.includes(on));
  if (entered) return refuse('CouncilDayEntered', { day: entered.on, title: entered.title });
  const needed = row.filter((day) => (closedBecause(day, calendar) === null) !== works);
  if (needed.length === 0) return refuse('NoDayToEnter', { startsOn, closedBecause: works ? null : closedBecause(startsOn, calendar) });
  const days = needed.map((on) => ({ on, title: normalText(title), works }));
  return accept({ days, event: { name: 'CouncilDaysEntered', stream: calendarStream(councilId), payload: { days: needed, title: normalText(title), works } } });
}

/** Takes out a day that was entered: it is again as the bank holidays say. Refuses: `CouncilDayNotThere`. */
export function decideRemoveCouncilDay(councilId: CouncilId, day: CalendarDate, { calendar }: CouncilDate): Decided<{ readonly day: CouncilDay }> {
  const found = calendar.days.find(({ on }) => on === day);
  if (!found) return refuse('CouncilDayNotThere', { day });
  const payload = { day, title: found.title, works: found.works };
  return accept({ day: found, event: { name: 'CouncilDayRemoved', stream: calendarStream(councilId), payload } });
}

/** Chooses whose bank holidays are the council's. Refuses: `NothingWouldMove` where they are already. */
export function decideNation(councilId: CouncilId, nation: Nation, { calendar }: CouncilDate): Decided<{ readonly nation: Nation }> {
  if (nation === calendar.nation) return refuse('NothingWouldMove');
  return accept({ nation, event: { name: 'NationChosen', stream: calendarStream(councilId), payload: { from: calendar.nation, to: nation } } });
}

/**
 * Confirms that every bank holiday up to the end of a calendar year is entered, those beyond the shipped list by hand.
 * Refuses: `BankHolidaysConfirmed` (they are known that far), `CouncilDayTooFar` (more than five years ahead).
 */
export function decideConfirmBankHolidays(councilId: CouncilId, until: CalendarDate, { today, calendar }: CouncilDate): Decided<{ readonly until: CalendarDate }> {
  const known = knownUntil(calendar);
  if (until <= known) return refuse('BankHolidaysConfirmed', { until: known });
  const latest = addMonths(today, monthsAhead);
  if (until > latest) return refuse('CouncilDayTooFar', { earliest: shippedUntil, latest });
  return accept({ until, event: { name: 'BankHolidaysEntered', stream: calendarStream(councilId), payload: { from: known, until } } });
}
