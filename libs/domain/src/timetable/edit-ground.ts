import { accept, type Outcome, type Refusal } from '../shared';
import type { ChangeFacts } from './change-facts';
import type { Meeting } from './meeting';
import type { StageDefinition } from './stage-definition';
import type { MeetingMove } from './timetable-change';
import type { TimetableEdit } from './timetable-edit';
import type { TimetableRefusal } from './timetable-refusals';
import { withMeetingMoved } from './with-meeting-moved';
import { withStageEdited } from './with-stage-edited';
import type { Year } from './year';

interface EditGround {
  readonly definitions: readonly StageDefinition[];
  readonly meetings: readonly Meeting[];
  readonly meeting: MeetingMove | null;
}

/** The definitions and meetings as an edit would leave them; refused where the edit reaches for what has happened. */
export function editGround(year: Year, edit: TimetableEdit, facts: ChangeFacts): Outcome<EditGround, Refusal<TimetableRefusal>> {
  const unchanged = { definitions: year.definitions, meetings: facts.meetings, meeting: null };
  if (edit.kind === 'refresh') return accept(unchanged);
  if (edit.kind === 'move-meeting') {
    const moved = withMeetingMoved(facts, edit);
    return moved.ok ? accept({ ...unchanged, ...moved.value }) : moved;
  }
  const edited = withStageEdited(year, edit, facts);
  return edited.ok ? accept({ ...unchanged, definitions: edited.value }) : edited;
}
