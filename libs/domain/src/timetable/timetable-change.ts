/** A change of a timetable as it is previewed, and how two previews differ. */

import { shortDate } from '../calendar/date-format';
import type { CalendarDate } from '../calendar/dates';
import type { Quarter } from '../calendar/financial-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { inWorkingDays } from '../calendar/working-days';
import type { MeetingId } from '../shared/id';
import type { NamedCalendar } from './calendars';
import type { Clash } from './clash';
import type { Meeting } from './date-resolver';
import type { DateRule } from './date-rule';
import type { ExtraRound } from './extra-round';
import type { PaperChain } from './paper-chain';
import type { ReviewMove, RoundToMove, StageRule } from './postpone-reviews';
import type { DatedStage } from './stage';
import type { StageDefinition } from './stage-definition';
import type { StageKey } from './stage-key';

/** How many characters the reason of a change holds. */
export const longestChangeReason = 2000;

/** A change that waits for a second person is decided within three working days. */
export const changeDecisionDueOn = inWorkingDays(3);

/** The policy team looks at the dates within three working days of a change of meetings. */
export const recalculationDueOn = inWorkingDays(3);

/** What a stage waits for, of whatever track, and the periods in which it may not fall: what clashes with it is seen beforehand. */
type Conditions = Pick<StageDefinition, 'needs' | 'notIn'>;

/** What the policy team may do to a published year. `refresh`: recalculate, because meetings were arranged or moved elsewhere. */
export type TimetableEdit =
  /** `calendar`: the code of the one it counts by from now on; null: its track's or the council's. `needs`, `notIn`: what it waits for, and when it may not fall. Missing: as before. */
  | ({ readonly kind: 'change-rule'; readonly stage: StageKey; readonly rule: DateRule; readonly calendar?: string | null } & Conditions)
  /** `chain`: what the paper goes through that comes before its meeting, at once with it. */
  | { readonly kind: 'add-stage'; readonly stage: Pick<StageDefinition, 'title' | 'phase' | 'track' | 'rule' | 'repeats' | 'needs' | 'notIn'>; readonly chain?: PaperChain }
  | { readonly kind: 'add-chain'; readonly stage: StageKey; readonly chain: PaperChain }
  | { readonly kind: 'remove-stage'; readonly stage: StageKey }
  /** A stage that was taken out comes back as it was. */
  | { readonly kind: 'put-back'; readonly definition: StageDefinition }
  /** A round beside the year's own: its stages, all at once. */
  | { readonly kind: 'add-round'; readonly round: ExtraRound }
  /** A quarter's service reviews are put off by so many working days: those of some services (codes), or, without any, all, and the corporate review with them where it is so said. */
  | { readonly kind: 'postpone-reviews'; readonly quarter: Quarter; readonly services: readonly string[]; readonly days: number; readonly alsoCorporate: boolean }
  /** Several stages at once: what undoes a change of several. */
  | { readonly kind: 'change-stages'; readonly add: readonly StageDefinition[]; readonly remove: readonly StageKey[]; readonly rules: readonly StageRule[] }
  /** Some services' reviews get the days named: what undoes their postponement. */
  | { readonly kind: 'redate-reviews'; readonly quarter: Quarter; readonly dates: readonly { readonly code: string; readonly dueOn: CalendarDate }[] }
  | { readonly kind: 'move-meeting'; readonly meeting: string; readonly to: CalendarDate }
  | { readonly kind: 'refresh' };

/** A stage that gets another date, comes or goes, and how many open tasks go with it. */
export interface StageMove {
  readonly stage: StageKey;
  readonly title: string;
  readonly change: 'moved' | 'added' | 'removed';
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly openTasks: number;
}

/** A stage that the edit would have moved, but that has happened. */
export interface PastStage {
  readonly stage: StageKey;
  readonly title: string;
  readonly date: CalendarDate;
  readonly wouldBe: CalendarDate | null;
}

export interface MeetingMove {
  readonly id: MeetingId;
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * All that an edit would do, and equally all that applying it does: the page shows it, the digest is taken of it, and the writer
 * carries it out. `stages` and `definitions` are the whole timetable as it stands afterwards.
 */
export interface TimetableChange {
  readonly edit: TimetableEdit;
  readonly version: number;
  readonly moves: readonly StageMove[];
  readonly held: readonly PastStage[];
  readonly meeting: MeetingMove | null;
  /** Services' reviews that get another date beside the stage of all. */
  readonly reviews: readonly ReviewMove[];
  /** The clashes that the edit brings; those that were there before are not its doing. */
  readonly clashes: readonly Clash[];
  /** How many clashes the edit does away with. */
  readonly clashesCleared: number;
  readonly tasksMoved: number;
  readonly definitions: readonly StageDefinition[];
  readonly stages: readonly DatedStage[];
}

/**
 * What a person saw in a preview and gave a reason for: the ground on which applying it stands. Applied only while a fresh
 * preview of the same edit shows the same.
 */
export const previewContent = ({ version, edit, moves, held, meeting, reviews, clashes, clashesCleared, tasksMoved }: TimetableChange) => ({
  version,
  edit,
  moves,
  held,
  meeting,
  // Left out where there are none, as it is of previews that were kept before reviews could move by themselves.
  ...(reviews.length > 0 && { reviews }),
  clashes,
  clashesCleared,
  tasksMoved,
});

export type PreviewContent = ReturnType<typeof previewContent>;

/** One thing that is otherwise than when the preview was made, in words. Null: not there. */
export interface PreviewDifference {
  readonly what: 'move' | 'meeting' | 'review' | 'clash';
  readonly name: string;
  readonly then: string | null;
  readonly now: string | null;
}

const day = (date: CalendarDate | null | undefined): string => (date == null ? 'no date' : shortDate(date));

const changeLabels = { moved: '', added: 'new, ', removed: 'taken out, ' } as const;

const moveText = ({ change, from, to, openTasks }: StageMove): string =>
  `${changeLabels[change]}${day(from)} to ${day(to)}, ${openTasks} open ${openTasks === 1 ? 'task' : 'tasks'}`;

const compared = (
  what: PreviewDifference['what'],
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): PreviewDifference[] =>
  [...new Set([...then.keys(), ...now.keys()])]
    .filter((name) => then.get(name) !== now.get(name))
    .map((name) => ({ what, name, then: then.get(name) ?? null, now: now.get(name) ?? null }));

const meetingOf = ({ meeting }: PreviewContent): ReadonlyMap<string, string> =>
  new Map(meeting === null ? [] : [[meeting.name, `${day(meeting.from)} to ${day(meeting.to)}`]]);

const reviewsOf = ({ reviews = [] }: PreviewContent): ReadonlyMap<string, string> => new Map(reviews.map(({ service, from, to }) => [service, `${day(from)} to ${day(to)}`]));

const clashesOf = ({ clashes }: PreviewContent): ReadonlyMap<string, string> =>
  new Map(clashes.map((clash) => [`${clash.code} ${clash.stage}`, day(clash.date)]));

const movesOf = ({ moves }: PreviewContent): ReadonlyMap<string, string> => new Map(moves.map((move) => [move.title, moveText(move)]));

/** What a stale page shows: each line that has become different since the preview was made. */
export const differencesBetween = (then: PreviewContent, now: PreviewContent): readonly PreviewDifference[] => [
  ...compared('move', movesOf(then), movesOf(now)),
  ...compared('meeting', meetingOf(then), meetingOf(now)),
  ...compared('review', reviewsOf(then), reviewsOf(now)),
  ...compared('clash', clashesOf(then), clashesOf(now)),
];

/** What a preview looks at beside the year itself. `openTasks`: open tasks by the stage that gives their due date. */
export interface ChangeFacts {
  readonly today: CalendarDate;
  readonly meetings: readonly Meeting[];
  readonly calendar: WorkingCalendar;
  /** Calendars beside the council's own. */
  readonly calendars?: readonly NamedCalendar[];
  readonly openTasks: ReadonlyMap<StageKey, number>;
  /** The round of the quarter whose reviews an edit would put off; null while it has not opened. */
  readonly round?: RoundToMove | null;
}
