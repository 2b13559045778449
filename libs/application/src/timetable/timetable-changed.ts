import type { TimetableChange, TimetableEvent, Year } from '@golden-thread/domain/timetable';
import { yearStream } from './year-stream';

/** The event of an applied change: what moved from when to when, and beside it the reason. */
export function timetableChanged(
  { id, year, state }: Year,
  { edit, meeting, moves }: TimetableChange,
  { reason, tasksMoved }: { readonly reason: string; readonly tasksMoved: number },
): TimetableEvent {
  return {
    name: 'TimetableChanged',
    stream: yearStream(id),
    payload: {
      running: state === 'running',
      year,
      edit: {
        kind: edit.kind,
        stage: edit.kind === 'change-rule' ? edit.stage : null,
        meeting: edit.kind === 'move-meeting' ? edit.meeting : null,
      },
      meeting,
      moves,
      tasksMoved,
    },
    wording: { reason },
  };
}
