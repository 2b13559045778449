import type { TurnTaker } from '../shared';

export interface DailyDigestActivities {
  /** Puts the reminders that wait into one letter for each person, once the day's hour has come. */
  sendDayDigest: TurnTaker<'gathering'>;
}
