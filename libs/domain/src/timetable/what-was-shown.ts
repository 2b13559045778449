import type { TimetableChange } from './timetable-change';

/**
 * What a person saw in a preview and gave a reason for: the ground on which applying it stands. Applied only while a fresh
 * preview of the same edit shows the same.
 */
export const whatWasShown = ({ version, edit, moves, held, meeting, clashes, clashesCleared, tasksMoved }: TimetableChange) => ({
  version,
  edit,
  moves,
  held,
  meeting,
  clashes,
  clashesCleared,
  tasksMoved,
});

export type ShownChange = ReturnType<typeof whatWasShown>;
