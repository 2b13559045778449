import type { FinancialYear } from './financial-year';
import type { Quarter } from './quarter';
import { financialYearStarting } from './financial-year-starting';
import { startYearOf } from './start-year-of';

/** The quarter so many quarters on, over the end of the year where need be (1: the next, -4: the same quarter last year). */
export const neighbouringQuarter = (
  of: { readonly year: FinancialYear; readonly quarter: Quarter },
  quartersOn: number,
): { readonly year: FinancialYear; readonly quarter: Quarter } => {
  const index = startYearOf(of.year) * 4 + (of.quarter - 1) + quartersOn;
  return { year: financialYearStarting(Math.floor(index / 4)), quarter: ((index % 4) + 1) as Quarter };
};
