/** The facts that can stand in the way of a measure and its definition, and what each refusal tells. `ref`: the measure's reference. */
export interface MeasureRefusals {
  readonly CommentMissing: null;
  readonly DefinitionUnchanged: { readonly ref: string };
  /** `changed`: the fields by which figures are counted or judged. */
  readonly FromPeriodMissing: { readonly changed: readonly string[] };
  readonly MeasureNotSound: { readonly faults: readonly string[] };
  readonly MeasureRetired: { readonly ref: string };
  readonly NoSuchMeasure: null;
  /** A service or a post that a definition names: the field that names it, and the code that nothing open has. */
  readonly NoSuchPlace: { readonly field: string; readonly code: string };
  readonly PeriodNotOfMeasure: { readonly period: string };
  readonly RefTaken: { readonly ref: string };
}
export type MeasureRefusal = keyof MeasureRefusals | 'ReasonMissing';
