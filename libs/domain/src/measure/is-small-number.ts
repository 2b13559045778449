import { decimal, type Decimal } from '../shared/decimal';

/** Below so many cases a single one moves a percentage by more than three points: 3 of 27 is 11.1 %, 2 of 27 is 7.4 % (practice C4). */
const FEW = '30';

/** Whether a ratio rests on so few cases that its movement must be read with caution. */
export const isSmallNumber = (denominator: Decimal | null): boolean => denominator !== null && decimal.compare(denominator, FEW) < 0;
