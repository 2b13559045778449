import { addDays, addMonths, financialYearDates, type FinancialYear, monthNames, startYearOf } from '../calendar';
import type { Frequency } from './frequency';
import type { Period } from './period';
import { periodsPerYear } from './periods-per-year';

const two = (n: number): string => String(n).padStart(2, '0');

const naming = (year: FinancialYear, frequency: Frequency, number: number, startsOn: string): Pick<Period, 'key' | 'label' | 'shortLabel'> => {
  const start = startYearOf(year);
  const short = year.slice(2);
  if (frequency === 'annual') return { key: `${start}-Y`, label: year, shortLabel: year };
  if (frequency === 'half-yearly') {
    return { key: `${start}-H${number}`, label: `${number === 1 ? 'First' : 'Second'} half ${year}`, shortLabel: `H${number} ${short}` };
  }
  if (frequency === 'quarterly') return { key: `${start}-Q${number}`, label: `Quarter ${number} ${year}`, shortLabel: `Q${number} ${short}` };
  const name = monthNames[Number(startsOn.slice(5, 7)) - 1] as string;
  return {
    key: `${start}-M${two(number)}`,
    label: `${name} ${startsOn.slice(0, 4)}`,
    shortLabel: `${name.slice(0, 3)} ${startsOn.slice(2, 4)}`,
  };
};

/** Periods never change, and a scorecard asks for the same few hundred many thousand times. */
const known = new Map<string, Period>();

const make = (year: FinancialYear, frequency: Frequency, number: number): Period => {
  const months = 12 / periodsPerYear[frequency];
  const startsOn = addMonths(financialYearDates(year).startsOn, (number - 1) * months);
  const endsOn = addDays(addMonths(startsOn, months), -1);
  return { ...naming(year, frequency, number, startsOn), year, frequency, number, startsOn, endsOn };
};

/** The nth period of a frequency in a financial year; `number` must lie within the year (1..12, 1..4, 1..2, 1). */
export const periodAt = (year: FinancialYear, frequency: Frequency, number: number): Period => {
  const name = `${year} ${frequency} ${number}`;
  const period = known.get(name) ?? make(year, frequency, number);
  known.set(name, period);
  return period;
};
