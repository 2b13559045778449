import { neighbouringYear } from '../calendar';
import type { Period } from './period';
import { periodAt } from './period-at';

/** The same period of the year before. */
export const periodAYearBefore = ({ year, frequency, number }: Period): Period =>
  periodAt(neighbouringYear(year, -1), frequency, number);
