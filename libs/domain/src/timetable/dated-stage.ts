import type { CalendarDate } from '../calendar';
import type { StageDefinition } from './stage-definition';

/** A stage with the date that its rule gives in one year; null while it has none. */
export interface DatedStage extends StageDefinition {
  readonly date: CalendarDate | null;
  /** Dated without its meeting, which is not arranged yet. */
  readonly provisional: boolean;
  /** The meeting it is held at, where its rule names one. */
  readonly meetingId: string | null;
  /** Why it has no date. */
  readonly absence?: 'NoSuchDay' | 'NoMeeting';
}
