import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { Decimal } from '../shared/decimal/decimal';

/** The facts that can stand in the way in the measures area, and what each refusal tells. `ref`: the measure's reference. */
export interface MeasureRefusals {
  readonly BaselineMissing: null;
  readonly BasketTitleMissing: null;
  readonly BasketTooSmall: { readonly fewest: number };
  readonly ComparatorAgainstAim: null;
  readonly ComparatorIsItself: null;
  readonly ComparatorMissing: null;
  readonly ComparatorOfOtherFrequency: { readonly ref: string; readonly frequency: string };
  readonly NoSuchBasket: null;
  readonly TargetChangeMissing: null;
  readonly AuditedAlready: { readonly ref: string };
  readonly AuditedByContributor: { readonly ref: string };
  readonly CommentMissing: null;
  readonly CorrectionUnchanged: { readonly version: number };
  readonly DefinitionUnchanged: { readonly ref: string };
  readonly FigureFrozen: { readonly ref: string };
  readonly FigureNotAccepted: { readonly ref: string; readonly fault: FigureFault };
  readonly FigureNotEntered: null;
  readonly FigureVerified: { readonly ref: string };
  /** `changed`: the fields by which figures are counted or judged. */
  readonly FiguresEnteredAlready: null;
  readonly FindingMissing: null;
  readonly FromPeriodMissing: { readonly changed: readonly string[] };
  readonly MeasureNotSound: { readonly faults: readonly string[] };
  readonly MeasureRetired: { readonly ref: string };
  /** None of those named for an act on many. */
  readonly ChosenMeasureMissing: { readonly ref: string };
  readonly NoMeasureChosen: null;
  readonly NoSheetToChase: null;
  readonly NoSuchFigureSheet: null;
  readonly NoSuchMeasure: null;
  readonly NoSuchSample: null;
  /** A service or a post that a definition names: the field that names it, and the code that nothing open has. */
  readonly NoSuchPlace: { readonly field: string; readonly code: string };
  readonly NoTargetsToCarry: { readonly ref: string; readonly year: FinancialYear };
  readonly NotTheFiguresOwner: null;
  readonly NotTheFiguresVerifier: null;
  readonly NothingEntered: null;
  readonly NothingToSample: { readonly year: FinancialYear };
  readonly NothingToVerify: null;
  readonly PeriodNotOfMeasure: { readonly period: string };
  /** One target was given for a measure that counts from the start of the year. */
  readonly ProfileNeeded: { readonly ref: string };
  readonly RefTaken: { readonly ref: string };
  readonly RefTooLong: { readonly ref: string };
  readonly SampleSeedMissing: null;
  readonly SampleSizeOutOfRange: { readonly most: number };
  readonly SheetFrozen: null;
  readonly TargetFrozen: { readonly period: string };
  readonly TargetNotANumber: { readonly typed: string };
  readonly TargetOutOfRange: { readonly period: string; readonly limit: string };
  readonly TargetUnchanged: { readonly period: string };
  /** `expected`: the target that stands, or that of an earlier period. */
  readonly TargetSurprising: { readonly period: string; readonly target: string; readonly expected: string };
  readonly TooManyMeasures: { readonly most: number };
  readonly VerifiedByEnterer: null;
  readonly VerifierUnknown: null;
  readonly WorkingPaperMissing: { readonly ref: string; readonly period: string };
}
export type MeasureRefusal = keyof MeasureRefusals | 'ReasonMissing';

/** What keeps a typed figure from being accepted, and what each fault tells. Numbers as they would be typed. */
export interface FigureFaults {
  readonly NotANumber: { readonly typed: string };
  readonly NumeratorMissing: NoDetails;
  readonly DenominatorMissing: NoDetails;
  readonly DenominatorZero: NoDetails;
  readonly QuotientDiffers: { readonly expected: string; readonly typed: string };
  readonly AboveHighest: { readonly highest: Decimal };
  readonly BelowLowest: { readonly lowest: Decimal };
  /** `why`: the rule that makes it red, in words. */
  readonly CommentaryRequired: { readonly why: string };
  readonly NoCasesUnexplained: NoDetails;
  readonly NoCasesWithFigure: NoDetails;
  readonly PeriodNotOver: { readonly endsOn: CalendarDate };
}
type NoDetails = Readonly<Record<string, never>>;

/** A fault of a typed figure, at the field where it stands. */
export type FigureFault<Code extends keyof FigureFaults = keyof FigureFaults> = {
  readonly [One in Code]: {
    readonly field: 'value' | 'numerator' | 'denominator' | 'commentary' | 'dataStatus' | 'noCases';
    readonly code: One;
    readonly details: FigureFaults[One];
  };
}[Code];
