import type { StatusQuestion } from '@golden-thread/domain/measure';
import { decimal } from '@golden-thread/domain/shared/decimal';
import { hartProfile } from './hart-profile';
import type { HartRow } from './hart-row';

/** Decimals shown: as many as the file has in the figure or its target. */
export const decimalsOf = (row: HartRow): number => Math.max(decimal.places(row.thisQuarter), decimal.places(row.target));

/** What the status rules are asked about a measure of the file, taken as it stands: a 0 is a 0. */
export const hartQuestion = (row: HartRow): StatusQuestion => ({
  polarity: hartProfile.polarity[row.code] ?? hartProfile.otherwise,
  value: row.thisQuarter,
  target: row.target,
  tolerance: hartProfile.tolerance,
  zeroTarget: 'aim',
  due: true,
  frequency: 'quarterly',
  dataStatus: 'final',
  unit: row.unit === '%' ? '%' : '',
  decimals: decimalsOf(row),
});
