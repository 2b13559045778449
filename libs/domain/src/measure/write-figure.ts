import { type Decimal, decimal } from '../shared/decimal/decimal';
import { withThousands } from '../shared/text';

/** The fewest decimals at which a value still reads apart from what it is measured against: 79.96% is not "80.0%" of 80%. */
export const distinguishingDecimals = (value: Decimal, against: readonly Decimal[], decimals: number): number => {
  const alike = (other: Decimal): boolean =>
    decimal.compare(value, other) !== 0 && decimal.toPlaces(value, decimals) === decimal.toPlaces(other, decimals);
  return decimals < 12 && against.some(alike) ? distinguishingDecimals(value, against, decimals + 1) : decimals;
};

/**
 * A figure as people read it: thousands separated, the decimals the measure says, its unit. '1234.5' -> '1,234.50',
 * '£1,235', '£1,382k', '71.2%', '4 days', '1 day'. Missing is said in words, never shown as nothing.
 */
export const writeFigure = (value: Decimal | null, shown: { readonly unit: string; readonly decimals: number }): string => {
  if (value === null) return 'No data yet';
  const [whole = '0', fraction] = decimal.toPlaces(decimal.abs(value), shown.decimals).split('.');
  const number = fraction === undefined ? withThousands(whole) : `${withThousands(whole)}.${fraction}`;
  const isNothing = decimal.isZero(decimal.round(value, shown.decimals));
  const sign = decimal.compare(value, '0') < 0 && !isNothing ? '-' : '';
  if (shown.unit === '') return `${sign}${number}`;
  if (shown.unit === '£') return `${sign}£${number}`;
  if (shown.unit === '£000') return `${sign}£${number}k`;
  if (shown.unit === '%') return `${sign}${number}%`;
  const one = decimal.compare(decimal.abs(value), '1') === 0 && /^[a-z]+s$/.test(shown.unit);
  return `${sign}${number} ${one ? shown.unit.slice(0, -1) : shown.unit}`;
};
