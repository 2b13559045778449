import { type FinancialYear, isFinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { RefusedException } from './refusals/show-refusal';

/**
 * The financial year that an address names: '2026-27' is 2026/27.
 * @throws RefusedException `NoSuchYear` where it names none
 */
export function yearNamed(inAddress: string): FinancialYear {
  const year = inAddress.replace('-', '/');
  if (!isFinancialYear(year)) throw new RefusedException({ code: 'NoSuchYear', details: { year } });
  return year;
}
