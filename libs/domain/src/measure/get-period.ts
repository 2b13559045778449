import { findPeriod } from './find-period';
import type { Period } from './period';

/** The period of a key that came from our own rows; a key that names none is a fault, not an answer. */
export const getPeriod = (key: string): Period => {
  const period = findPeriod(key);
  if (period === null) throw new Error(`No such period: ${key}`);
  return period;
};
