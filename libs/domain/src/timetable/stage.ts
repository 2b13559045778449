/** A stage of a year: dated by its rule, and still to come or done with. */

import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { MeetingId, StageId } from '../shared/id';
import type { StageDefinition } from './stage-definition';
import type { StageState } from './transitions';

/** When in the day a stage opens, London time: before reminders are given and before anybody is at work. */
export const stageOpeningTime = '07:00';

/** A stage with the date that its rule gives in one year; null while it has none. */
export interface DatedStage extends StageDefinition {
  readonly date: CalendarDate | null;
  /** Dated without its meeting, which is not arranged yet. */
  readonly provisional: boolean;
  /** The meeting it is held at, where its rule names one. */
  readonly meetingId: MeetingId | null;
  /** Why it has no date. */
  readonly absence?: 'NoSuchDay' | 'NoMeeting';
}

/** A stage of one council's year: dated by its rule, and either still to come or done with. */
export interface Stage extends DatedStage {
  readonly id: StageId;
  readonly state: StageState;
  readonly openedAt: Instant | null;
}

/** A stage whose day is known: only such a one opens. */
export type StageWithDate = Stage & { readonly date: CalendarDate };
