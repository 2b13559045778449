import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { PreviewId } from '../shared/id';
import type { ClashByTitle } from './clash';
import type { StageKey } from './stage-key';
import type { YearState } from './year';

/** Why a timetable or the council's calendar cannot be compiled, published or changed, and what each refusal tells. */
export interface TimetableRefusals {
  readonly StageWithoutPhase: { readonly stages: readonly StageKey[] };
  readonly StageTwice: { readonly stages: readonly string[] };
  readonly UnknownStage: { readonly stage: StageKey; readonly stages: readonly StageKey[] };
  readonly StagesInCircle: { readonly stages: readonly StageKey[] };
  /** `part`: what of the rule was not understood; `stage`: null where the day of a meeting was not. */
  readonly RuleNotUnderstood: { readonly stage: StageKey | null; readonly part: string };
  readonly TimetableClashes: { readonly clashes: readonly ClashByTitle[] };
  readonly YearExists: { readonly year: FinancialYear };
  readonly NotAFinancialYear: { readonly year: string };
  readonly NoSuchYear: { readonly year: string };
  readonly YearNotDraft: { readonly year: FinancialYear; readonly state: YearState };
  readonly YearEnded: { readonly year: FinancialYear };
  readonly StageAlreadyOpened: { readonly title: string; readonly date: CalendarDate | null };
  readonly StageIsNeeded: { readonly title: string };
  readonly StageHasOpenTasks: { readonly title: string; readonly tasks: number };
  readonly OthersCountFromStage: { readonly title: string; readonly stages: readonly string[] };
  readonly StageTitleMissing: null;
  readonly NoSuchMeeting: null;
  readonly WouldMoveIntoThePast: { readonly stages: readonly string[]; readonly today: CalendarDate };
  readonly NothingWouldMove: null;
  readonly NoSuchPreview: null;
  readonly PreviewOutOfDate: { readonly preview: PreviewId };
  readonly PreviewAlreadyApplied: null;
  readonly CouncilDayTitleMissing: null;
  /** `most`: how many days a closure may last. */
  readonly CouncilDaysNotInOrder: { readonly startsOn: CalendarDate; readonly most: number };
  readonly CouncilDayTooFar: { readonly earliest: CalendarDate; readonly latest: CalendarDate };
  readonly CouncilDayEntered: { readonly day: CalendarDate; readonly title: string };
  readonly CouncilDayNotThere: { readonly day: CalendarDate };
  /** `closedBecause`: what closes the council anyway; null where it works anyway. */
  readonly NoDayToEnter: { readonly startsOn: CalendarDate; readonly closedBecause: string | null };
  readonly BankHolidaysConfirmed: { readonly until: CalendarDate };
}
export type TimetableRefusal = keyof TimetableRefusals | 'MeetingAlreadyHeld' | 'MeetingAlreadyOnThatDay' | 'NotPermitted' | 'ReasonMissing';
