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
