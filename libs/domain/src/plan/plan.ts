import type { CalendarDate, FinancialYear } from '../calendar';
import type { PlanKind } from './plan-kind';
import type { PlanState } from './plan-state';

/** A service plan, a unit plan or a person's objectives for a year, as far as deciding it goes. */
export interface Plan {
  readonly id: string;
  readonly kind: PlanKind;
  readonly year: FinancialYear;
  readonly state: PlanState;
  readonly version: number;
  /** Everybody with a hand in it since it was opened, deputies and those they acted for included (`handsOf`). */
  readonly authorIds: readonly string[];
  readonly submittedOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  /** Why it was last returned; null when it never was or has been submitted since. */
  readonly returnReason: string | null;
}
