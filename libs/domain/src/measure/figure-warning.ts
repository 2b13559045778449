/** Something to look at twice before confirming; never a bar. `against` is the figure it was compared with, as a decimal. */
export interface FigureWarning {
  readonly code: 'Zero' | 'OutOfRange' | 'SameAsLast' | 'SuspiciousJump' | 'CumulativeFell' | 'SmallNumber';
  readonly against: string | null;
}
