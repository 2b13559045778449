import { financialYearStarting } from '../calendar';
import type { Frequency } from './frequency';
import type { Period } from './period';
import { periodAt } from './period-at';

const KEY = /^(20\d{2})-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(Y))$/;

const read = (key: string): Period | null => {
  const found = KEY.exec(key);
  if (found === null) return null;
  const year = financialYearStarting(Number(found[1]));
  const parts: readonly (readonly [Frequency, string | undefined])[] = [
    ['monthly', found[2]],
    ['quarterly', found[3]],
    ['half-yearly', found[4]],
  ];
  const part = parts.find(([, number]) => number !== undefined);
  return part === undefined ? periodAt(year, 'annual', 1) : periodAt(year, part[0], Number(part[1]));
};

/** Keys that were read before: a scorecard reads the same few hundred many thousand times. */
const known = new Map<string, Period>();

/** The period of a key ('2026-Q1'), or null when the text names none, or no year from 2000 to 2099. */
export const findPeriod = (key: string): Period | null => {
  const period = known.get(key) ?? read(key);
  if (period !== null) known.set(key, period);
  return period;
};
