import type { CalendarDate } from '../calendar';
import type { Clash } from './clash';
import type { StageDefinition } from './stage-definition';
import type { DatedStage } from './dated-stage';
import type { StageKey } from './stage-key';
import type { TimetableEdit } from './timetable-edit';

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
export interface HeldStage {
  readonly stage: StageKey;
  readonly title: string;
  readonly date: CalendarDate;
  readonly wouldBe: CalendarDate | null;
}

export interface MeetingMove {
  readonly id: string;
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
  readonly held: readonly HeldStage[];
  readonly meeting: MeetingMove | null;
  /** The clashes that the edit brings; those that were there before are not its doing. */
  readonly clashes: readonly Clash[];
  /** How many clashes the edit does away with. */
  readonly clashesCleared: number;
  readonly tasksMoved: number;
  readonly definitions: readonly StageDefinition[];
  readonly stages: readonly DatedStage[];
}
