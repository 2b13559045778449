import { isCalendarDate } from '../calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import type { ChangeFacts } from './change-facts';
import type { Meeting } from './meeting';
import type { StageDefinition } from './stage-definition';
import type { MeetingMove } from './timetable-change';
import type { TimetableEdit } from './timetable-edit';
import type { TimetableRefusal } from './timetable-refusals';
import type { Year } from './year';

interface EditGround {
  readonly definitions: readonly StageDefinition[];
  readonly meetings: readonly Meeting[];
  readonly meeting: MeetingMove | null;
}

/** The definitions and meetings as an edit would leave them; refused where the edit reaches for what has happened. */
export function editGround(year: Year, edit: TimetableEdit, facts: ChangeFacts): Outcome<EditGround, Refusal<TimetableRefusal>> {
  const unchanged = { definitions: year.definitions, meetings: facts.meetings, meeting: null };
  if (edit.kind === 'change-rule') return withRule(year, edit, unchanged);
  return edit.kind === 'move-meeting' ? withMeeting(edit, facts, unchanged) : accept(unchanged);
}

const withRule = (year: Year, edit: TimetableEdit & { kind: 'change-rule' }, ground: EditGround): ReturnType<typeof editGround> => {
  const stage = year.stages.find(({ key }) => key === edit.stage);
  if (stage === undefined) return refuse('UnknownStage', { stage: edit.stage, stages: [edit.stage] });
  if (stage.state !== 'upcoming') return refuse('StageAlreadyOpened', { stage: stage.key, title: stage.title, date: stage.date ?? '' });
  const definitions = year.definitions.map((definition) =>
    definition.key === edit.stage ? { ...definition, rule: edit.rule } : definition,
  );
  return accept({ ...ground, definitions });
};

const withMeeting = (
  edit: TimetableEdit & { kind: 'move-meeting' },
  { meetings, today }: ChangeFacts,
  ground: EditGround,
): ReturnType<typeof editGround> => {
  const meeting = meetings.find(({ id }) => id === edit.meeting);
  if (meeting === undefined) return refuse('NoSuchMeeting', { meeting: edit.meeting });
  if (meeting.heldOn < today) return refuse('MeetingAlreadyHeld', { meeting: meeting.name, heldOn: meeting.heldOn });
  if (!isCalendarDate(edit.to)) return refuse('RuleNotUnderstood', { stage: '', part: 'to' });
  if (edit.to < today) return refuse('WouldMoveIntoThePast', { stages: [meeting.name], today });
  if (edit.to === meeting.heldOn) return refuse('NothingWouldMove');
  if (meetings.some(({ code, heldOn }) => code === meeting.code && heldOn === edit.to))
    return refuse('MeetingAlreadyOnThatDay', { heldOn: edit.to });
  return accept({
    ...ground,
    meetings: meetings.map((other) => (other.id === meeting.id ? { ...other, heldOn: edit.to } : other)),
    meeting: { id: meeting.id, name: meeting.name, from: meeting.heldOn, to: edit.to },
  });
};
