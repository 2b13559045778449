import { type FinancialYear, isFinancialYear } from '@golden-thread/domain/calendar';

/** The year named in an address (2026-27); null where none is, or none that there is. */
export const yearAsked = (text: string | undefined): FinancialYear | null => {
  const year = text?.replace('-', '/') ?? '';
  return isFinancialYear(year) ? year : null;
};
