import type { CalendarDate } from '../calendar';

/** What a recovery plan says. Figures are decimals as text, in the measure's unit. */
export interface RecoveryPlanContent {
  readonly objective: string;
  readonly causes: string;
  readonly startValue: string | null;
  readonly goalValue: string | null;
  /** The value expected at the end of each month ('2026-10'), in order. */
  readonly trajectory: readonly { readonly month: string; readonly value: string }[];
  readonly actions: readonly RecoveryAction[];
  readonly resources: string;
}

/** One step of a plan. `prediction`: what it should change, by how much and by when, so that it can be held against the series later. */
export interface RecoveryAction {
  readonly step: string;
  readonly owner: string;
  readonly dueOn: CalendarDate;
  readonly prediction: string;
}

/** How much a plan, its updates and its verdicts hold, whoever sends them: characters, or how many. */
export const recoveryLimits = { text: 4000, step: 500, owner: 200, prediction: 500, actions: 30, months: 36, present: 30 } as const;

/** A month of a plan, such as 2026-10. */
export const recoveryMonthPattern = /^[0-9]{4}-(0[1-9]|1[0-2])$/;

/** A value in the measure's unit: a decimal as text, such as 71.2. */
export const recoveryValuePattern = /^-?[0-9]{1,12}(\.[0-9]{1,6})?$/;
