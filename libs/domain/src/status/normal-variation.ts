import { type Decimal, decimal } from '../shared/decimal/decimal';

/** Below so many cases a single one moves a percentage by more than three points: 3 of 27 is 11.1%, 2 of 27 is 7.4% (practice C4). */
const FEW = '30';

/** Whether a ratio rests on so few cases that its movement must be read with caution. */
export const isSmallNumber = (denominator: Decimal | null): boolean => denominator !== null && decimal.compare(denominator, FEW) < 0;

/** The band within which a measure moves by chance alone, in its own unit. */
export interface Variation {
  readonly lowest: Decimal;
  readonly highest: Decimal;
}

/** Fewer figures than this tell nothing about what is normal. */
const ENOUGH = 6;

/**
 * The normal variation of a measure from its figures in order of time: their mean, plus and minus 2.66 times the mean movement
 * from one to the next (the limits of an XmR chart). Null with fewer than six figures.
 */
export const normalVariation = (figures: readonly Decimal[]): Variation | null => {
  if (figures.length < ENOUGH) return null;
  const mean = decimal.divide(decimal.sum(figures), String(figures.length), 12) ?? '0';
  const moves = figures.slice(1).map((figure, index) => decimal.abs(decimal.subtract(figure, figures[index] ?? figure)));
  const meanMove = decimal.divide(decimal.sum(moves), String(moves.length), 12) ?? '0';
  const halfWidth = decimal.multiply(meanMove, '2.66');
  return { lowest: decimal.subtract(mean, halfWidth), highest: decimal.add(mean, halfWidth) };
};
