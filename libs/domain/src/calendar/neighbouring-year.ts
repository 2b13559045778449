import type { FinancialYear } from './financial-year';
import { financialYearStarting } from './financial-year-starting';
import { startYearOf } from './start-year-of';

/** The financial year so many years on (1: the next, -1: the one before). */
export const neighbouringYear = (year: FinancialYear, years: number): FinancialYear => financialYearStarting(startYearOf(year) + years);
