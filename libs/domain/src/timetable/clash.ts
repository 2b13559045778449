import type { CalendarDate } from '../calendar';
import type { StageKey } from './stage-key';

/**
 * Something about a compiled timetable that a person has to see. `blocks`: the year cannot be published, nor the change applied,
 * while it stands. The rest are seen and may be lived with.
 */
export interface Clash {
  readonly code: ClashCode;
  readonly stage: StageKey;
  readonly blocks: boolean;
  readonly date?: CalendarDate;
  /** The other stage, or the date, that it clashes with. */
  readonly other?: StageKey;
  readonly limit?: CalendarDate;
}

export type ClashCode =
  | 'NoSuchDay'
  | 'NoMeeting'
  | 'MeetingNotYetArranged'
  | 'BeforeWhatItNeeds'
  | 'AfterLatestDay'
  | 'NotAWorkingDay'
  | 'InPreElectionPeriod'
  | 'OnPollingDay';
