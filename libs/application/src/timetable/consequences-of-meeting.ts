import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { MeetingId } from '@golden-thread/domain/shared/id';
import type { Refusal } from '@golden-thread/domain/shared/outcome';
import type { Meeting } from '@golden-thread/domain/timetable/date-resolver';
import type { StageMove } from '@golden-thread/domain/timetable/timetable-change';
import { findYearById, listYears } from '@golden-thread/persistence/timetable/years';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changeOfYear } from './preview-timetable-change';

/** What a meeting that is not arranged yet would move in one year. `refusal`: the dates could not be worked out with it, and why. */
export interface ConsequencesOfMeeting {
  readonly year: FinancialYear;
  readonly isDraft: boolean;
  readonly moves: readonly StageMove[];
  readonly tasksMoved: number;
  readonly refusal: Refusal | null;
}

/** What a meeting would move in each year that is drafted or runs, the earlier year first; a year in which nothing moves is told as well. */
export async function consequencesOfMeeting(reading: Reading, { code, kind, name, heldOn }: Omit<Meeting, 'id'> & { readonly heldOn: CalendarDate }): Promise<readonly ConsequencesOfMeeting[]> {
  const meeting: Meeting = { id: newId<MeetingId>(), code, kind, name, heldOn };
  const found: ConsequencesOfMeeting[] = [];
  for (const { id, year, state } of [...(await listYears(reading))].reverse()) {
    const known = state === 'ended' ? undefined : await findYearById(reading, id);
    if (known === undefined) continue;
    const change = await changeOfYear(reading, known, { kind: 'refresh' }, [meeting]);
    const nothing = { year, isDraft: state === 'draft', moves: [], tasksMoved: 0 };
    if (change.ok) found.push({ ...nothing, moves: change.value.moves, tasksMoved: change.value.tasksMoved, refusal: null });
    else found.push({ ...nothing, refusal: change.refusal.code === 'NothingWouldMove' ? null : change.refusal });
  }
  return found;
}
