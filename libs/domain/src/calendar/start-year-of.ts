import type { FinancialYear } from './financial-year';
import { isFinancialYear } from './is-financial-year';

/** The calendar year in which a financial year starts: '2026/27' gives 2026. Throws on text that is no financial year. */
export const startYearOf = (year: FinancialYear): number => {
  if (!isFinancialYear(year)) throw new RangeError(`'${year}' is not a financial year such as 2026/27.`);
  return Number(year.slice(0, 4));
};
