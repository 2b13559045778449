import type { Frequency, Measure, Polarity } from '@golden-thread/domain/measure';
import { writeFigure } from '@golden-thread/domain/measure';

export const frequencyWords: Readonly<Record<Frequency, string>> = {
  monthly: 'Every month',
  quarterly: 'Every quarter',
  'half-yearly': 'Every half year',
  annual: 'Once a year',
};

export const polarityWords: Readonly<Record<Polarity, string>> = {
  maximise: 'More is better',
  minimise: 'Less is better',
  'plan-is-best': 'Nearest to plan is best',
  'data-only': 'Data only',
};

/** "Amber within 5 % of the target, green only on it": the tolerance in words. */
export function toleranceWords({ polarity, tolerance, unit }: Pick<Measure, 'polarity' | 'tolerance' | 'unit'>): string {
  if (polarity === 'data-only') return 'Not judged';
  const reach = (amount: string): string =>
    tolerance.basis === 'percent' ? `${amount} % of the target` : writeFigure(amount, { unit: unit === '%' ? 'percentage points' : unit, decimals: placesOf(amount) });
  const green = Number(tolerance.green) === 0 ? 'Green where the target is met' : `Green within ${reach(tolerance.green)}`;
  const amber = Number(tolerance.amber) === 0 ? 'red otherwise' : `amber within ${reach(tolerance.amber)}, red beyond`;
  return `${green}, ${amber}; exactly on the edge counts as the ${tolerance.edge} level`;
}

const placesOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;
