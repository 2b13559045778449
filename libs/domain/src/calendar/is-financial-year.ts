import type { FinancialYear } from './financial-year';

/** Whether the text is a financial year: '2026/27' is, '2026/28' and '2026-27' are not. */
export const isFinancialYear = (text: string): text is FinancialYear => {
  const parts = /^(\d{4})\/(\d{2})$/.exec(text);
  return parts !== null && (Number(parts[1]) + 1) % 100 === Number(parts[2]);
};
