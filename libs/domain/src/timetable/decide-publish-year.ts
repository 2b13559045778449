import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { clashesByTitle } from './clash';
import type { CompiledTimetable } from './compile-timetable';
import type { TimetableRefusal } from './refusals';
import type { StageKey } from './stage-key';
import { yearTransitions } from './transitions';
import type { Year } from './year';

/** How many characters name the minute of an approval, or say why there is none. */
export const longestMinute = 300;

/** Where the management team approved a year: its minute, or why there is none. */
export interface YearApproval {
  readonly minute?: string | undefined;
  readonly withoutMinute?: string | undefined;
}

/** What is recorded of a year's approval: the minute where there is one, else the reason given. Refused: neither is said (`ApprovalNotRecorded`). */
export function decideYearApproval({ minute = '', withoutMinute = '' }: YearApproval): Outcome<Readonly<Record<string, string>>, Refusal<TimetableRefusal>> {
  const [said, reason] = [normalText(minute), normalText(withoutMinute)];
  if (!isBlank(said)) return accept({ minute: said });
  return isBlank(reason) ? refuse('ApprovalNotRecorded') : accept({ withoutMinute: reason });
}

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
