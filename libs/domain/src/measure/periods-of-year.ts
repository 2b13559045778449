import type { FinancialYear } from '../calendar';
import type { Frequency } from './frequency';
import type { Period } from './period';
import { periodAt } from './period-at';
import { periodsPerYear } from './periods-per-year';

/** Every period of a frequency in a financial year, first to last. */
export const periodsOfYear = (year: FinancialYear, frequency: Frequency): readonly Period[] =>
  Array.from({ length: periodsPerYear[frequency] }, (_, index) => periodAt(year, frequency, index + 1));
