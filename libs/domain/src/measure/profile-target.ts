import { decimal, type Decimal } from '../shared/decimal';
import type { FinancialYear } from '../calendar';
import type { Frequency } from './frequency';
import { periodsOfYear } from './periods-of-year';

/**
 * A year's target spread over its periods. A cumulative measure grows to it in even steps (or by the given shares of the year,
 * in percent, running total); any other aims at the same figure in every period. Left at the year's figure, a cumulative
 * measure's status would lie in every quarter but the last (SOURCES.md).
 */
export const profileTarget = (
  yearly: Decimal,
  measure: { readonly frequency: Frequency; readonly cumulative: boolean },
  year: FinancialYear,
  shares?: readonly Decimal[],
): readonly { readonly period: string; readonly target: Decimal }[] => {
  const periods = periodsOfYear(year, measure.frequency);
  const share = (index: number): Decimal =>
    shares?.[index] === undefined
      ? (decimal.divide(decimal.multiply(yearly, String(index + 1)), String(periods.length), 6) ?? yearly)
      : decimal.multiply(decimal.multiply(yearly, shares[index]), '0.01');
  return periods.map(({ key }, index) => ({ period: key, target: measure.cumulative ? share(index) : decimal.canonical(yearly) }));
};
