import type { CalendarDate } from '../calendar';
import type { RecoveryMonth } from './recovery-month';
import type { RecoveryPlanContent } from './recovery-plan-content';
import type { RecoveryPlanState } from './recovery-plan-state';

/** A plan to bring a measure back on target: agreed with the director, updated every month, ended only by its panel. */
export interface RecoveryPlan {
  readonly id: string;
  /** RP-12: how people name it. */
  readonly reference: string;
  readonly title: string;
  readonly state: RecoveryPlanState;
  readonly version: number;
  readonly measureId: string | null;
  readonly serviceId: string;
  /** What led to it: the exception or the clinic. */
  readonly origin: { readonly type: 'exception' | 'clinic' | 'relapse'; readonly id: string };
  readonly parties: RecoveryParties;
  readonly content: RecoveryPlanContent | null;
  /** The persons whose hands are in the draft that was last submitted (`handsOf`): they decide nothing about it. */
  readonly authorIds: readonly string[];
  readonly submittedOn: CalendarDate | null;
  readonly approvedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly relapseWatchUntil: CalendarDate | null;
  readonly months: readonly RecoveryMonth[];
}

/** The posts concerned. Whoever answers for them on the day acts, or is told. */
export interface RecoveryParties {
  /** Drafts the plan and writes the monthly updates. */
  readonly accountablePostId: string;
  readonly directorPostId: string;
  /** Who asked for the plan; hears of a month that stays missed. */
  readonly requesterPostId: string;
  /** Records the panel's verdict. */
  readonly panelChairPostId: string;
}
