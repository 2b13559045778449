import { quotientOf } from '@golden-thread/domain/measure';
import { decimal } from '@golden-thread/domain/shared/decimal';
import { multiplierOf } from '../multiplier-of';
import type { LooseSheets } from '../loose-sheets';
import type { PackFault } from '../pack-fault';
import type { PackRule } from '../pack-rule';

type Value = ReturnType<typeof valuesOf>[number];
const valuesOf = (sheets: LooseSheets) => sheets.rows('values');

function faultOf(sheets: LooseSheets, row: Value, multiplier: string): PackFault[] {
  const { value, numerator, denominator } = row;
  const at = (column: string, found: string, accepted: string): PackFault[] => [sheets.fault('values', row.row, column, found, accepted)];
  if (typeof numerator === 'string' && denominator === null) return at('denominator', 'nothing', 'filled where numerator is');
  if (typeof denominator === 'string' && numerator === null) return at('numerator', 'nothing', 'filled where denominator is');
  if (typeof value !== 'string' || typeof numerator !== 'string' || typeof denominator !== 'string') return [];
  if (decimal.isZero(denominator)) return at('denominator', denominator, 'a number other than 0');
  const quotient = decimal.round(quotientOf(numerator, denominator, multiplier)!, decimal.places(value));
  if (decimal.compare(quotient, value) === 0) return [];
  return at('value', value, `${quotient}, which is ${numerator} out of ${denominator}`);
}

/** Where numerator and denominator are given, the value is their quotient times the measure's multiplier, to the decimals given. */
export const valuesAreTheirQuotients: PackRule = (sheets) => {
  const multipliers = new Map(sheets.all('measures').map((measure) => [measure.ref, multiplierOf(measure)]));
  return valuesOf(sheets).flatMap((row) => {
    const multiplier = multipliers.get(row.measure);
    return multiplier === undefined ? [] : faultOf(sheets, row, multiplier);
  });
};
