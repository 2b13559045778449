import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { PreviewId } from '../shared/id';
import type { ClashByTitle } from './clash';
import type { PhaseFault } from './phase';
import type { StageKey } from './stage-key';
import type { WorkPart } from './stage-work';
import type { YearState } from './year';

/** Why a timetable or the council's calendar cannot be compiled, published or changed, and what each refusal tells. */
export interface TimetableRefusals {
  readonly StageWithoutPhase: { readonly stages: readonly string[] };
  readonly PhasesNotUnderstood: { readonly part: PhaseFault };
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
  readonly ApprovalNotRecorded: null;
  readonly YearEnded: { readonly year: FinancialYear };
  readonly StageAlreadyOpened: { readonly title: string; readonly date: CalendarDate | null };
  readonly StageIsNeeded: { readonly title: string };
  readonly StageHasOpenTasks: { readonly title: string; readonly tasks: number };
  readonly OthersCountFromStage: { readonly title: string; readonly stages: readonly string[] };
  /** One time of a stage that recurs: its rule and its work are those of the first. */
  readonly StageRepeats: { readonly title: string };
  /** A paper goes before a meeting: its chain is counted from one. */
  readonly NotAtAMeeting: { readonly title: string };
  /** No paper of the year has a way yet by which finance, legal services and whoever publishes agendas are known. */
  readonly NoPaperWayYet: null;
  readonly StageTitleMissing: null;
  /** `part`: what of a stage's work was not understood (`audience`, `questions.2`). */
  readonly StageWorkNotUnderstood: { readonly part: WorkPart };
  readonly StageAskedAlready: { readonly title: string };
  /** `names`: codes in an audience, or of an owner, that nothing in the council has. */
  readonly AudienceUnknown: { readonly names: readonly string[] };
  /** Each fault of a timetable's text, with its line, counted from 1. */
  readonly TimetableTextFaulty: { readonly faults: readonly { readonly line: number; readonly message: string }[] };
  readonly TimetableTextTooLong: { readonly most: number };
  /** `packs`: keys that no timetable or addition of the product has. */
  readonly NoSuchTimetablePack: { readonly packs: readonly string[] };
  /** `services`: codes without a review in the round; none: the round has not opened. */
  readonly NoReviewToPostpone: { readonly services: readonly string[] };
  readonly RuleNotInWorkingDays: { readonly title: string };
  readonly NoSuchMeeting: null;
  readonly WouldMoveIntoThePast: { readonly stages: readonly string[]; readonly today: CalendarDate };
  readonly NothingWouldMove: null;
  readonly NoSuchPreview: null;
  readonly NoSuchRehearsal: null;
  readonly RehearsalNameMissing: null;
  /** `absence`: which of those given, from 1. */
  readonly AbsenceNotInOrder: { readonly absence: number };
  readonly RehearsalOver: { readonly state: string };
  readonly RehearsalNotDone: { readonly state: string };
  readonly PreviewOutOfDate: { readonly preview: PreviewId };
  readonly PreviewAlreadyApplied: null;
  readonly NothingToUndo: null;
  readonly PreviewAwaitsApproval: null;
  readonly ChangeNotProposed: null;
  readonly ChangeDecidedByProposer: null;
  readonly NotDecidingChange: null;
  readonly CouncilDayTitleMissing: null;
  /** `most`: how many days a closure may last. */
  readonly CouncilDaysNotInOrder: { readonly startsOn: CalendarDate; readonly most: number };
  readonly CouncilDayTooFar: { readonly earliest: CalendarDate; readonly latest: CalendarDate };
  readonly CouncilDayEntered: { readonly day: CalendarDate; readonly title: string };
  readonly CouncilDayNotThere: { readonly day: CalendarDate };
  /** `closedBecause`: what closes the council anyway; null where it works anyway. */
  readonly NoDayToEnter: { readonly startsOn: CalendarDate; readonly closedBecause: string | null };
  /** `stage`: one that counts by it. */
  readonly UnknownCalendar: { readonly stage: StageKey; readonly calendar: string };
  readonly CalendarNotUnderstood: { readonly part: 'code' | 'name' | 'days' | 'bodies' };
  readonly CalendarInUse: { readonly stages: readonly string[] };
  readonly TooManyCalendars: { readonly most: number };
  readonly NoSuchCalendar: null;
  /** `line`: which, counted from 1; 0: the file is no calendar. */
  readonly PeriodNotRead: { readonly line: number };
  readonly NoPeriodOfYear: { readonly year: FinancialYear };
  readonly BankHolidaysConfirmed: { readonly until: CalendarDate };
}
export type TimetableRefusal = keyof TimetableRefusals | 'ExtensionBeyondClose' | 'MeetingAlreadyHeld' | 'MeetingAlreadyOnThatDay' | 'NotAWorkingDay' | 'ReviewAlreadySubmitted' | 'RoundNotOpen' | 'NotPermitted' | 'ReasonMissing';
