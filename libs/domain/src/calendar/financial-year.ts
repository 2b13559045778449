/** A council's financial year, 1 April to 31 March, as people write it: '2026/27'. Years compare as text. */
export type FinancialYear = string;
