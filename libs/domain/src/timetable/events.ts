import type { Nation } from '../calendar/bank-holidays';
import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { RehearsalEvent } from '../rehearsal/events';
import type { DomainEvent } from '../shared/domain-event';
import type { AppraisalRoundId, MeetingId, PersonId, PlanId, PostId, PreviewId, StageId, WorkshopId, YearId } from '../shared/id';
import type { ReviewMove } from './postpone-reviews';
import type { Phase, PhaseKey } from './phase';
import type { Track } from './stage-definition';
import type { StageKey } from './stage-key';
import type { StageKind } from './stage-work';
import type { TimetableEdit } from './timetable-change';

/** What can be said about a year, on the stream { type: 'year' }. `from`: the name of the shipped timetable that it was drafted from, where it was; `posts`: those
 * that its stages name by their code, whose holders are told of it with all who have a role in it. */
export type TimetableEvent =
  | DomainEvent<'YearDrafted', { year: FinancialYear; stages: number; redrafted: boolean; from?: string }, 'year'>
  | DomainEvent<'YearPublished', { year: FinancialYear; stages: number; passed: readonly StageKey[]; posts?: readonly PostId[] }, 'year'>
  | DomainEvent<'StageOpened', StageOpened, 'year'>
  | DomainEvent<'StageReturnsAsked', StageReturnsAsked, 'year'>
  | DomainEvent<'StageWorkChanged', StageWorkChanged, 'year'>
  | DomainEvent<'PhasesChanged', PhasesChanged, 'year'>
  | DomainEvent<'TimetableChanged', TimetableChanged, 'year'>
  | DomainEvent<'TimetableChangeProposed', { year: FinancialYear; previewId: PreviewId; stages: number; tasks: number }, 'year'>
  | DomainEvent<'TimetableChangeRefused', { year: FinancialYear; previewId: PreviewId; proposedBy: PersonId | null }, 'year'>
  | DomainEvent<'DatesToRecalculate', DatesToRecalculate, 'year'>
  | DomainEvent<'AnnualReportNoted', { year: FinancialYear; publishedOn: CalendarDate }, 'year'>
  | DomainEvent<'YearEnded', { year: FinancialYear; endedOn: CalendarDate }, 'year'>
  | CalendarEvent
  | RehearsalEvent;

/** What can be said about a council's own calendar, on the stream { type: 'calendar', id: the council's }. */
type CalendarEvent =
  | DomainEvent<'CouncilDaysEntered', { days: readonly CalendarDate[]; title: string; works: boolean }, 'calendar'>
  | DomainEvent<'CouncilDayRemoved', { day: CalendarDate; title: string; works: boolean }, 'calendar'>
  | DomainEvent<'NationChosen', { from: Nation; to: Nation }, 'calendar'>
  | DomainEvent<'CalendarKept', { code: string; name: string; nation: Nation; days: number; tracks: readonly Track[]; bodies: readonly string[] }, 'calendar'>
  | DomainEvent<'CalendarDropped', { code: string; name: string }, 'calendar'>
  | DomainEvent<'BankHolidaysEntered', { from: CalendarDate; until: CalendarDate }, 'calendar'>;

/** A stage has come: others' rounds, reports and windows begin from this. `quarter` and `half` are read from its key. */
export type StageOpened = {
  yearId: YearId;
  year: FinancialYear;
  stage: StageKey;
  stageId: StageId;
  title: string;
  dueOn: CalendarDate;
  quarter: 1 | 2 | 3 | 4 | null;
  half: 1 | 2 | null;
};

/** A stage has asked its audience; `asked`: how many of them. */
export type StageReturnsAsked = { year: FinancialYear; stage: StageKey; title: string; dueOn: CalendarDate; asked: number };

/** What a stage asks was said or said anew. A draft's change concerns nobody yet. */
export type StageWorkChanged = { running: boolean; year: FinancialYear; stage: StageKey; title: string; kind: StageKind; questions: number };

/** The year's cycle was changed, or stages were given another phase of it (`from`, `to`: codes of the cycle before and after). No date moves. */
export type PhasesChanged = {
  year: FinancialYear;
  before: readonly Phase[];
  phases: readonly Phase[];
  moved: readonly { stage: StageKey; title: string; from: PhaseKey; to: PhaseKey }[];
};

/** Meetings were arranged, moved or cancelled elsewhere, and stages of a year that runs would get other days. `meetings`: which, in words; `previewId`: what is proposed; without it, and without stages, the dates cannot be worked out anew as the timetable stands. */
export type DatesToRecalculate = { year: FinancialYear; meetings: readonly string[]; stages: number; tasks: number; previewId?: PreviewId; /** Whether the year runs, and reminds of it; missing where dates were asked about before years did. */ running?: boolean };

/** The reason given travels beside the event, as its wording. */
export type TimetableChanged = {
  /** A draft's change concerns nobody yet. */
  running: boolean;
  year: FinancialYear;
  edit: { kind: TimetableEdit['kind']; stage: StageKey | null; meeting: string | null };
  meeting: { id: MeetingId; name: string; from: CalendarDate; to: CalendarDate } | null;
  moves: readonly {
    stage: StageKey;
    title: string;
    change: 'moved' | 'added' | 'removed';
    from: CalendarDate | null;
    to: CalendarDate | null;
    openTasks: number;
  }[];
  tasksMoved: number;
  /** Services whose reviews got another date beside the stage of all. */
  reviews?: readonly ReviewMove[];
  /** Posts that the stages added will ask: they are told of it now. */
  posts?: readonly PostId[];
  /** The waiting workflows of plans and appraisals whose dates these are, and of workshops whose follow-up is held with a stage that moved. */
  cascade: readonly { kind: 'service-year' | 'appraisal-round' | 'workshop'; id: PlanId | AppraisalRoundId | WorkshopId }[];
};
