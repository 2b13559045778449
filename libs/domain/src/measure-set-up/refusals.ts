import type { FinancialYear } from '../calendar/financial-year';

/** The facts that can stand in the way of an act on many measures, and what each refusal tells. `ref`: the measure's reference. */
export interface MeasureSetUpRefusals {
  /** None of those named for an act on many. */
  readonly ChosenMeasureMissing: { readonly ref: string };
  readonly NoMeasureChosen: null;
  readonly NoTargetsToCarry: { readonly ref: string; readonly year: FinancialYear };
  /** One target was given for a measure that counts from the start of the year. */
  readonly ProfileNeeded: { readonly ref: string };
  readonly RefTooLong: { readonly ref: string };
  readonly TooManyMeasures: { readonly most: number };
}
