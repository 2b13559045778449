import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { clashesByTitle } from './clash';
import type { CompiledTimetable } from './compile-timetable';
import type { TimetableRefusal } from './refusals';
import type { StageKey } from './stage-key';
import { yearTransitions } from './transitions';
import type { Year } from './year';

/** How many characters name the minute of an approval. */
export const longestMinute = 300;

/**
 * Whether a drafted year may be published, and which of its stages lie before the day of publication: those count as passed, and
 * nothing is opened for them after the event. Refused: not a draft (`YearNotDraft`), a clash that blocks (`TimetableClashes`).
 */
export const decidePublishYear = (
  year: Year,
  compiled: CompiledTimetable,
  today: CalendarDate,
): Outcome<{ readonly year: Year; readonly passed: readonly StageKey[] }, Refusal<TimetableRefusal>> => {
  const state = yearTransitions.next(year.state, 'publish');
  if (state === null) return refuse('YearNotDraft', { year: year.year, state: year.state });
  const blocking = compiled.clashes.filter(({ blocks }) => blocks);
  if (blocking.length > 0) return refuse('TimetableClashes', { clashes: clashesByTitle(blocking, compiled.stages) });
  const passed = compiled.stages.filter(({ date }) => date !== null && date < today).map(({ key }) => key);
  return accept({ year: { ...year, state, version: year.version + 1 }, passed });
};
