import { usualLateDays } from '../task/reminder-policy';

/** What becomes of figures that wait for the second person. */
export const unverifiedFiguresChoices = ['marked', 'wait'] as const;
export type UnverifiedFigures = (typeof unverifiedFiguresChoices)[number];

/** Who arranges the meetings that the policy team needs: democratic services confirm what it proposes, or it arranges them itself. */
export const meetingsArrangedByChoices = ['democratic-services', 'policy-team'] as const;
export type MeetingsArrangedBy = (typeof meetingsArrangedByChoices)[number];

/** How a council works where the policy leaves it the choice. */
export interface WorkingRules {
  /** Working days after its due date on which a late task is spoken of: first to whoever has it, then to those above. */
  readonly lateDays: readonly number[];
  /** Whether a figure that nobody has verified yet stands, marked, or waits and is missing until then. */
  readonly unverifiedFigures: UnverifiedFigures;
  /** Working days after a month's end by which the figures of what is measured monthly are entered. */
  readonly monthlyFiguresWithin: number;
  /** A change of a running year's timetable that moves more open tasks than this is approved by a second person; null: none is. */
  readonly timetableApprovedAbove: number | null;
  readonly meetingsArrangedBy: MeetingsArrangedBy;
}

/** The rules of a council that has chosen nothing. */
export const usualWorkingRules: WorkingRules = { lateDays: usualLateDays, unverifiedFigures: 'marked', monthlyFiguresWithin: 10, timetableApprovedAbove: null, meetingsArrangedBy: 'democratic-services' };

/**
 * How many late days there are at most, how late the last of them is, how many working days the figures of a month may take (the next
 * month's are asked for then), above how many moved tasks a change of the timetable may first want an approval, and how many characters the reason has.
 */
export const workingRuleLimits = { lateDays: 8, lastLateDay: 60, monthlyFiguresWithin: 20, timetableApprovedAbove: 10_000, reason: 2000 } as const;

/** A number of working days as it is typed. */
export const workingDaysPattern = /^\s*\d{1,2}\s*$/;

/** A number of open tasks as it is typed; empty: none. */
export const openTasksPattern = /^\d{0,5}$/;

/** Late days as they are typed: whole numbers with commas between them. */
export const lateDaysPattern = /^\s*\d{1,2}(\s*,\s*\d{1,2})*\s*$/;
