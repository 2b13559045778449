import { ownStageKey, type TimetableChange, type TimetableChanged, type TimetableEdit, type TimetableEvent, type Year } from '@golden-thread/domain/timetable';
import { yearStream } from './year-stream';

/** The event of an applied change: what moved from when to when, and beside it the reason. */
export function timetableChanged(
  { id, year, state }: Year,
  { edit, meeting, moves }: TimetableChange,
  { reason, ...followed }: { readonly reason: string } & Pick<TimetableChanged, 'tasksMoved' | 'cascade'>,
): TimetableEvent {
  return {
    name: 'TimetableChanged',
    stream: yearStream(id),
    payload: {
      running: state === 'running',
      year,
      edit: {
        kind: edit.kind,
        stage: stageOf(edit),
        meeting: edit.kind === 'move-meeting' ? edit.meeting : null,
      },
      meeting,
      moves,
      ...followed,
    },
    wording: { reason },
  };
}

function stageOf(edit: TimetableEdit): string | null {
  if (edit.kind === 'add-stage') return ownStageKey(edit.stage.title);
  return edit.kind === 'change-rule' || edit.kind === 'remove-stage' ? edit.stage : null;
}
