import { type FinancialYear, type Quarter, quarterDates } from '../calendar';
import type { Frequency } from './frequency';
import type { Period } from './period';
import { periodsOfYear } from './periods-of-year';

/**
 * The periods of a frequency whose figures fall due with a quarter: those that end in it. Three months for a monthly measure,
 * one quarter, a half in quarters 2 and 4, the year in quarter 4; none for an annual measure in quarters 1 to 3 (practice C4).
 */
export const periodsDue = (frequency: Frequency, year: FinancialYear, quarter: Quarter): readonly Period[] => {
  const { startsOn, endsOn } = quarterDates(year, quarter);
  return periodsOfYear(year, frequency).filter((period) => period.endsOn >= startsOn && period.endsOn <= endsOn);
};
