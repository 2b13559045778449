import type { FigureFault } from './typed-figure';

/** The facts that can stand in the way in the measures area, and what each refusal tells. `ref`: the measure's reference. */
export interface MeasureRefusals {
  readonly CommentMissing: null;
  readonly CorrectionUnchanged: { readonly version: number };
  readonly DefinitionUnchanged: { readonly ref: string };
  readonly FigureFrozen: { readonly ref: string };
  readonly FigureNotAccepted: { readonly ref: string; readonly fault: FigureFault };
  readonly FigureNotEntered: null;
  readonly FigureVerified: { readonly ref: string };
  /** `changed`: the fields by which figures are counted or judged. */
  readonly FromPeriodMissing: { readonly changed: readonly string[] };
  readonly MeasureNotSound: { readonly faults: readonly string[] };
  readonly MeasureRetired: { readonly ref: string };
  readonly NoSheetToChase: null;
  readonly NoSuchFigureSheet: null;
  readonly NoSuchMeasure: null;
  /** A service or a post that a definition names: the field that names it, and the code that nothing open has. */
  readonly NoSuchPlace: { readonly field: string; readonly code: string };
  readonly NotTheFiguresOwner: null;
  readonly NotTheFiguresVerifier: null;
  readonly NothingEntered: null;
  readonly NothingToVerify: null;
  readonly PeriodNotOfMeasure: { readonly period: string };
  readonly RefTaken: { readonly ref: string };
  readonly TargetFrozen: { readonly period: string };
  readonly TargetNotANumber: { readonly typed: string };
  readonly TargetOutOfRange: { readonly period: string; readonly limit: string };
  readonly TargetUnchanged: { readonly period: string };
  readonly VerifiedByEnterer: null;
  readonly VerifierUnknown: null;
}
export type MeasureRefusal = keyof MeasureRefusals | 'ReasonMissing';
