/** A fact that keeps a typed figure from being accepted: the field it stands at, its code, and what the message needs. */
export interface FigureFault {
  readonly field: 'value' | 'numerator' | 'denominator' | 'commentary' | 'dataStatus';
  readonly code:
    | 'NotANumber'
    | 'NumeratorMissing'
    | 'DenominatorMissing'
    | 'DenominatorZero'
    | 'QuotientDiffers'
    | 'CommentaryRequired'
    | 'PeriodNotOver';
  readonly details: Readonly<Record<string, string>>;
}
