import type { FinancialYear } from './financial-year';

/** Whether the text is a financial year: '2026/27' is, '2026/28' and '2026-27' are not, nor is any outside 1900 to 2099. */
export const isFinancialYear = (text: string): text is FinancialYear => {
  const parts = /^((?:19|20)\d{2})\/(\d{2})$/.exec(text);
  return parts !== null && (Number(parts[1]) + 1) % 100 === Number(parts[2]);
};
