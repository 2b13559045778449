import { isCalendarDate } from '../calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import type { ChangeFacts } from './change-facts';
import type { Meeting } from './meeting';
import type { MeetingMove } from './timetable-change';
import type { TimetableEdit } from './timetable-edit';
import type { TimetableRefusal } from './timetable-refusals';

/** The meetings with one of them moved. Refused: held already, before today, on a day on which its committee meets anyway. */
export function withMeetingMoved(
  { meetings, today }: Pick<ChangeFacts, 'meetings' | 'today'>,
  edit: TimetableEdit & { readonly kind: 'move-meeting' },
): Outcome<{ readonly meetings: readonly Meeting[]; readonly meeting: MeetingMove }, Refusal<TimetableRefusal>> {
  const meeting = meetings.find(({ id }) => id === edit.meeting);
  if (meeting === undefined) return refuse('NoSuchMeeting', { meeting: edit.meeting });
  if (meeting.heldOn < today) return refuse('MeetingAlreadyHeld', { meeting: meeting.name, heldOn: meeting.heldOn });
  if (!isCalendarDate(edit.to)) return refuse('RuleNotUnderstood', { stage: '', part: 'to' });
  if (edit.to < today) return refuse('WouldMoveIntoThePast', { stages: [meeting.name], today });
  if (edit.to === meeting.heldOn) return refuse('NothingWouldMove');
  const meetsAnyway = meetings.some(({ code, heldOn }) => code === meeting.code && heldOn === edit.to);
  if (meetsAnyway) return refuse('MeetingAlreadyOnThatDay', { heldOn: edit.to });
  return accept({
    meetings: meetings.map((other) => (other.id === meeting.id ? { ...other, heldOn: edit.to } : other)),
    meeting: { id: meeting.id, name: meeting.name, from: meeting.heldOn, to: edit.to },
  });
}
