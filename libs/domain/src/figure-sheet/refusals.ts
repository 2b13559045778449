import type { CalendarDate } from '../calendar/dates';
import type { Decimal } from '../shared/decimal/decimal';

/** The facts that can stand in the way of figures and their sheets, and what each refusal tells. `ref`: the measure's reference. */
export interface FigureSheetRefusals {
  readonly CorrectionUnchanged: { readonly version: number };
  readonly FigureFrozen: { readonly ref: string };
  readonly FigureNotAccepted: { readonly ref: string; readonly fault: FigureFault };
  readonly FigureNotEntered: null;
  readonly FigureVerified: { readonly ref: string };
  readonly FiguresEnteredAlready: null;
  /** Every fault of a file with figures, in its own rows and columns. */
  readonly FiguresFileFaulty: { readonly faults: readonly { readonly file: string; readonly row: number | null; readonly column: string | null; readonly found: string; readonly accepted: string }[] };
  readonly NoSheetToChase: null;
  readonly NoSuchFigureSheet: null;
  readonly NotTheFiguresOwner: null;
  readonly NotTheFiguresVerifier: null;
  readonly NothingEntered: null;
  readonly NothingToVerify: null;
  readonly SheetFrozen: null;
  readonly VerifiedByEnterer: null;
  readonly VerifierUnknown: null;
  readonly WorkingPaperMissing: { readonly ref: string; readonly period: string };
}
export type FigureSheetRefusal = keyof FigureSheetRefusals | 'ReasonMissing';

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
  /** `levels`: how many there are. */
  readonly NotALevel: { readonly levels: number };
  readonly JudgementUnexplained: NoDetails;
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
