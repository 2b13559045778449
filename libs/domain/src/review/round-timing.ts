import type { CalendarDate, FinancialYear, Quarter } from '../calendar';

/** What the timetable says about a round: its days, and the stages that gave them, so that re-timing a stage re-times its tasks. */
export interface RoundTiming {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly opensOn: CalendarDate;
  readonly entryClosesOn: CalendarDate;
  readonly reviewsDueOn: CalendarDate;
  readonly closesOn: CalendarDate;
  readonly entryClosesStageId: string | null;
  readonly reviewsDueStageId: string | null;
  readonly closesStageId: string | null;
}
