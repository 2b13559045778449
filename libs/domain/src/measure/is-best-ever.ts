import type { Decimal } from '../shared/decimal';
import { isBetter } from './is-better';
import type { Polarity } from './polarity';

/** Fewer earlier figures than this make no record worth recognising. */
const ENOUGH = 4;

/**
 * Whether a figure is strictly better than every earlier one known (at least four, of the same definition; where figures count
 * from the start of the year, of the same period): one of the two good exceptions (ribble-valley 5.3, "performing particularly well"). A plan is never best ever, data only has no better.
 */
export const isBestEver = (polarity: Polarity, current: Decimal | null, earlier: readonly Decimal[]): boolean => {
  if (current === null || earlier.length < ENOUGH) return false;
  if (polarity === 'data-only' || polarity === 'plan-is-best') return false;
  return earlier.every((figure) => isBetter(polarity, current, figure));
};
