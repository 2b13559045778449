import fc from 'fast-check';
import { decimal } from './decimal';

/** Any exact decimal with up to six places, written as text. */
const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
    return decimal.canonical(units < 0n ? `-${text}` : text);
  });

describe('exact decimals', () => {
  it('adds what binary numbers cannot', () => {
    expect(decimal.add('0.1', '0.2')).toBe('0.3');
    expect(decimal.multiply('1.005', '100')).toBe('100.5');
    expect(decimal.sum(['0.1', '0.2', '-0.3'])).toBe('0');
  });

  it('tells a decimal from what only looks like one', () => {
    expect(['71.2', '-0.5', '0', '1000000'].every(decimal.isDecimal)).toBe(true);
    expect(['', '1,000', '71.2%', '1e3', '.5', '5.', 'NaN', '--1', '1 2'].some(decimal.isDecimal)).toBe(false);
  });

  it('divides to the places asked for, halves away from zero, and has no answer for a division by zero', () => {
    expect(decimal.divide('3', '27', 4)).toBe('0.1111');
    expect(decimal.divide('1', '8', 2)).toBe('0.13');
    expect(decimal.divide('-1', '8', 2)).toBe('-0.13');
    expect(decimal.divide('1', '0', 2)).toBeNull();
  });

  it('rounds and writes places without losing the unrounded value', () => {
    expect(decimal.round('79.95', 1)).toBe('80');
    expect(decimal.toPlaces('79.95', 1)).toBe('80.0');
    expect(decimal.compare('79.95', '80')).toBe(-1);
    expect(decimal.round('-0.04', 1)).toBe('0');
    expect(decimal.toPlaces('-0.04', 1)).toBe('0.0');
  });

  it('adds and subtracts back to where it began, for any two decimals', () => {
    fc.assert(fc.property(anyDecimal, anyDecimal, (a, b) => decimal.subtract(decimal.add(a, b), b) === a));
  });

  it('orders any two decimals as their difference says', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => decimal.compare(a, b) === decimal.compare(decimal.subtract(a, b), '0')),
    );
  });
});
