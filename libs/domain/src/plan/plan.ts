import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { CouncilDate } from '../calendar/working-calendar';
import { inWorkingDays } from '../calendar/working-days';
import type { PersonId, PlanId } from '../shared/id';

/** Plans that somebody writes and somebody above decides, in the order of the cascade: each is opened by the approval above it. */
export const planKinds = ['service-plan', 'unit-plan', 'individual-plan'] as const;
export type PlanKind = (typeof planKinds)[number];

/** Where a service plan, a unit plan or a person's objectives stand. */
export const planStates = ['drafting', 'awaiting-decision', 'approved'] as const;
export type PlanState = (typeof planStates)[number];

/** Where a plan stands, in words. */
export const planStateNames: Readonly<Record<PlanState, string>> = { drafting: 'Being drafted', 'awaiting-decision': 'Awaiting decision', approved: 'Approved' };

/** How many characters a plan's objectives and the reason of its return hold, whoever sends them. */
export const planLimits = { objective: 300, target: 500, returnReason: 4000 } as const;

/** By when the plan area's tasks are due where no stage of the timetable dates them: a working week each. */
export const planDueOn = { decision: inWorkingDays(5), redraft: inWorkingDays(5) } as const;

const fourWeeksOn = inWorkingDays(20);

/** By when objectives are to be agreed: the window's last day; for whoever is asked after it, four weeks from then. */
export const objectivesDueOn = (windowClosesOn: CalendarDate | null, on: CouncilDate): CalendarDate | null =>
  windowClosesOn !== null && on.today > windowClosesOn ? fourWeeksOn(on) : windowClosesOn;

/** A service plan, a unit plan or a person's objectives for a year, as far as deciding it goes. */
export interface Plan {
  readonly id: PlanId;
  readonly kind: PlanKind;
  readonly year: FinancialYear;
  readonly state: PlanState;
  readonly version: number;
  /** Everybody who contributed to it since it was opened, deputies and those they acted for included (`contributorsOf`). */
  readonly authorIds: readonly PersonId[];
  readonly submittedOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  /** Why it was last returned; null when it never was or has been submitted since. */
  readonly returnReason: string | null;
}
