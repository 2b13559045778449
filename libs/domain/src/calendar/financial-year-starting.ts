import type { FinancialYear } from './financial-year';

/** The financial year that starts in April of the given calendar year: 2026 gives '2026/27'. */
export const financialYearStarting = (calendarYear: number): FinancialYear =>
  `${String(calendarYear).padStart(4, '0')}/${String((calendarYear + 1) % 100).padStart(2, '0')}`;
