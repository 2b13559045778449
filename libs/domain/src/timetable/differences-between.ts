import { type CalendarDate, shortDate } from '../calendar';
import type { ShownChange } from './what-was-shown';
import type { StageMove } from './timetable-change';

/** One thing that is otherwise than when the preview was made, in words. Null: not there. */
export interface PreviewDifference {
  readonly what: 'move' | 'meeting' | 'clash';
  readonly name: string;
  readonly then: string | null;
  readonly now: string | null;
}

const day = (date: CalendarDate | null | undefined): string => (date == null ? 'no date' : shortDate(date));

const changeWords = { moved: '', added: 'new, ', removed: 'taken out, ' } as const;

const moveText = ({ change, from, to, openTasks }: StageMove): string =>
  `${changeWords[change]}${day(from)} to ${day(to)}, ${openTasks} open ${openTasks === 1 ? 'task' : 'tasks'}`;

const compared = (
  what: PreviewDifference['what'],
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): PreviewDifference[] =>
  [...new Set([...then.keys(), ...now.keys()])]
    .filter((name) => then.get(name) !== now.get(name))
    .map((name) => ({ what, name, then: then.get(name) ?? null, now: now.get(name) ?? null }));

const meetingOf = ({ meeting }: ShownChange): ReadonlyMap<string, string> =>
  new Map(meeting === null ? [] : [[meeting.name, `${day(meeting.from)} to ${day(meeting.to)}`]]);

const clashesOf = ({ clashes }: ShownChange): ReadonlyMap<string, string> =>
  new Map(clashes.map((clash) => [`${clash.code} ${clash.stage}`, day(clash.date)]));

const movesOf = ({ moves }: ShownChange): ReadonlyMap<string, string> => new Map(moves.map((move) => [move.title, moveText(move)]));

/** What a stale page shows: each line that has become different since the preview was made. */
export const differencesBetween = (then: ShownChange, now: ShownChange): readonly PreviewDifference[] => [
  ...compared('move', movesOf(then), movesOf(now)),
  ...compared('meeting', meetingOf(then), meetingOf(now)),
  ...compared('clash', clashesOf(then), clashesOf(now)),
];
