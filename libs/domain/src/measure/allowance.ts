import { decimal, type Decimal } from '../shared/decimal';
import type { Tolerance } from './tolerance';

/**
 * The tolerance as distances from a target, in the measure's unit: where green ends and where amber ends.
 * Percent is of the target's size, so that it also works below zero. Amber never ends before green.
 */
export const allowance = (tolerance: Tolerance, target: Decimal): { readonly green: Decimal; readonly amber: Decimal } => {
  const distance = (amount: Decimal): Decimal =>
    tolerance.basis === 'absolute' ? amount : decimal.multiply(decimal.multiply(decimal.abs(target), amount), '0.01');
  const green = decimal.max(distance(tolerance.green), '0');
  return { green, amber: decimal.max(distance(tolerance.amber), green) };
};
