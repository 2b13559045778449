import type { RecoveryPlanState } from '@golden-thread/domain/recovery';
import type { TurnTaker } from '../shared';

/** The turns of a recovery plan, by the part of its life they see to. */
export interface RecoveryPlanActivities {
  /** Reminds of a draft that is owed or a decision that is awaited, and goes up the line. */
  remindUntilAgreed: TurnTaker<RecoveryPlanState>;
  /** Asks for each month's update, counts a missed one and escalates it, reminds the panel. */
  askEveryMonth: TurnTaker<RecoveryPlanState>;
  /** Watches for the measure falling back after the close. */
  watchForRelapse: TurnTaker<RecoveryPlanState>;
}
