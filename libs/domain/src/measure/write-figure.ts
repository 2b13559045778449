import { decimal, type Decimal } from '../shared/decimal';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/**
 * A figure as people read it: thousands separated, the decimals the measure says, its unit. '1234.5' -> '1,234.50',
 * '£1,235', '£1,382k', '71.2 %', '4 days', '1 day'. Missing is said in words, never shown as nothing.
 */
export const writeFigure = (value: Decimal | null, shown: { readonly unit: string; readonly decimals: number }): string => {
  if (value === null) return 'No data yet';
  const [whole = '0', fraction] = decimal.toPlaces(decimal.abs(value), shown.decimals).split('.');
  const number = fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  const isNothing = decimal.isZero(decimal.round(value, shown.decimals));
  const sign = decimal.compare(value, '0') < 0 && !isNothing ? '-' : '';
  if (shown.unit === '') return `${sign}${number}`;
  if (shown.unit === '£') return `${sign}£${number}`;
  if (shown.unit === '£000') return `${sign}£${number}k`;
  const one = decimal.compare(decimal.abs(value), '1') === 0 && /^[a-z]+s$/.test(shown.unit);
  return `${sign}${number} ${one ? shown.unit.slice(0, -1) : shown.unit}`;
};
