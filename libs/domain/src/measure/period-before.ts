import { neighbouringYear } from '../calendar';
import type { Period } from './period';
import { periodAt } from './period-at';
import { periodsPerYear } from './periods-per-year';

/** The period just before, of the same frequency: quarter 4 of last year before quarter 1. */
export const periodBefore = ({ year, frequency, number }: Period): Period =>
  number > 1 ? periodAt(year, frequency, number - 1) : periodAt(neighbouringYear(year, -1), frequency, periodsPerYear[frequency]);
