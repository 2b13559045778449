import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { MeetingId } from '@golden-thread/domain/shared/id';
import type { Outcome, Refusal } from '@golden-thread/domain/shared/outcome';
import type { Meeting } from '@golden-thread/domain/timetable/date-resolver';
import type { StageMove, TimetableChange } from '@golden-thread/domain/timetable/timetable-change';
import { findYearById, listYears } from '@golden-thread/persistence/timetable/years';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changeOfYear } from './preview-timetable-change';

/** What a meeting that is not arranged yet would move in one year, beyond what meetings that changed before move already: each stage from where it is without it. `refusal`: the dates could not be worked out with it, and why. */
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
    const alone = await changeOfYear(reading, known, { kind: 'refresh' });
    const change = await changeOfYear(reading, known, { kind: 'refresh' }, [meeting]);
    const moves = change.ok || change.refusal.code === 'NothingWouldMove' ? movesBeyond(movesOf(alone), movesOf(change)) : [];
    const refusal = change.ok || change.refusal.code === 'NothingWouldMove' ? null : change.refusal;
    found.push({ year, isDraft: state === 'draft', moves, tasksMoved: moves.reduce((sum, { openTasks }) => sum + openTasks, 0), refusal });
  }
  return found;
}

const movesOf = (change: Outcome<TimetableChange>): readonly StageMove[] => (change.ok ? change.value.moves : []);

/** What moves with the meeting otherwise than without it: where meetings changed before and nobody has recalculated yet, their doing is not its own. */
function movesBeyond(alone: readonly StageMove[], withIt: readonly StageMove[]): readonly StageMove[] {
  const without = new Map(alone.map((move) => [move.stage, move]));
  const stages = new Set(withIt.map(({ stage }) => stage));
  const further = withIt.flatMap((move) => {
    const other = without.get(move.stage);
    if (other === undefined) return [move];
    return other.to === move.to ? [] : [{ ...move, from: other.to }];
  });
  return [...further, ...alone.filter(({ stage }) => !stages.has(stage)).map((move) => ({ ...move, from: move.to, to: move.from }))];
}
