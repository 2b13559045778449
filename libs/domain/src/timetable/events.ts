import type { Nation } from '../calendar/bank-holidays';
import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { AppraisalRoundId, MeetingId, PlanId, StageId, YearId } from '../shared/id';
import type { StageKey } from './stage-key';

/** What can be said about a year, on the stream { type: 'year' }. */
export type TimetableEvent =
  | DomainEvent<'YearDrafted', { year: FinancialYear; stages: number; redrafted: boolean }, 'year'>
  | DomainEvent<'YearPublished', { year: FinancialYear; stages: number; passed: readonly StageKey[] }, 'year'>
  | DomainEvent<'StageOpened', StageOpened, 'year'>
  | DomainEvent<'TimetableChanged', TimetableChanged, 'year'>
  | DomainEvent<'AnnualReportNoted', { year: FinancialYear; publishedOn: CalendarDate }, 'year'>
  | DomainEvent<'YearEnded', { year: FinancialYear; endedOn: CalendarDate }, 'year'>
  | CalendarEvent;

/** What can be said about a council's own calendar, on the stream { type: 'calendar', id: the council's }. */
type CalendarEvent =
  | DomainEvent<'CouncilDaysEntered', { days: readonly CalendarDate[]; title: string; works: boolean }, 'calendar'>
  | DomainEvent<'CouncilDayRemoved', { day: CalendarDate; title: string; works: boolean }, 'calendar'>
  | DomainEvent<'NationChosen', { from: Nation; to: Nation }, 'calendar'>
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

/** The reason given travels beside the event, as its wording. */
export type TimetableChanged = {
  /** A draft's change concerns nobody yet. */
  running: boolean;
  year: FinancialYear;
  edit: { kind: 'change-rule' | 'add-stage' | 'remove-stage' | 'move-meeting' | 'refresh'; stage: StageKey | null; meeting: string | null };
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
  /** The waiting workflows of plans and appraisals whose dates these are. */
  cascade: readonly { kind: 'service-year' | 'appraisal-round'; id: PlanId | AppraisalRoundId }[];
};
