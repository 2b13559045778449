import { decimal, type Decimal } from '../shared/decimal';

/** Whether one figure is strictly better than another, by the measure's polarity. */
export const isBetter = (polarity: 'maximise' | 'minimise', one: Decimal, other: Decimal): boolean =>
  decimal.compare(one, other) === (polarity === 'maximise' ? 1 : -1);
