import { decimal, type Decimal } from '../shared/decimal';

/** The fewest decimals at which a value still reads apart from what it is measured against: 79.96 % is not "80.0 %" of 80 %. */
export const tellingDecimals = (value: Decimal, against: readonly Decimal[], decimals: number): number => {
  const alike = (other: Decimal): boolean =>
    decimal.compare(value, other) !== 0 && decimal.toPlaces(value, decimals) === decimal.toPlaces(other, decimals);
  return decimals < 12 && against.some(alike) ? tellingDecimals(value, against, decimals + 1) : decimals;
};
