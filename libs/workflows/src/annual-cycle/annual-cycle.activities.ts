import type { AnnualCyclePhase } from '@golden-thread/domain/timetable';
import type { TurnTaker } from '../shared';

/** The turns of a year, by the part of it they see to. */
export interface AnnualCycleActivities {
  /** Opens each stage whose day has come; rounds, reports and windows begin from that. */
  openStagesOfYear: TurnTaker<AnnualCyclePhase>;
  /** After 31 March: opens what is left, and ends the year when its annual report is out. */
  seeYearOut: TurnTaker<AnnualCyclePhase>;
}
