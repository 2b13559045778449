/** The facts that can stand in the way of a target, and what each refusal tells. `period`: as it is called. */
export interface TargetRefusals {
  readonly BaselineMissing: null;
  readonly ComparatorAgainstAim: null;
  readonly ComparatorIsItself: null;
  readonly ComparatorMissing: null;
  readonly ComparatorOfOtherFrequency: { readonly ref: string; readonly frequency: string };
  readonly TargetChangeMissing: null;
  readonly TargetFrozen: { readonly period: string };
  /** `levels`: how many the measure has, which is judged in words. */
  readonly TargetNotALevel: { readonly period: string; readonly levels: number };
  readonly TargetNotANumber: { readonly typed: string };
  readonly TargetOutOfRange: { readonly period: string; readonly limit: string };
  readonly TargetUnchanged: { readonly period: string };
  /** `expected`: the target that stands, or that of an earlier period. */
  readonly TargetSurprising: { readonly period: string; readonly target: string; readonly expected: string };
}
export type TargetRefusal = keyof TargetRefusals | 'ReasonMissing' | 'PeriodNotOfMeasure' | 'MeasureRetired';
