/** A stretch of the financial year that ends on a known day: a quarter, a half or the year. */
export const periods = ['q1', 'q2', 'q3', 'q4', 'year'] as const;
export type Period = (typeof periods)[number];
