/** The two reports of a year: April to September from quarter 2, and the whole year (the annual report) from quarter 4. */
export const reportHalves = {
  h1: { quarter: 2, title: 'Half-yearly report' },
  h2: { quarter: 4, title: 'Annual report' },
} as const;
export type ReportHalf = keyof typeof reportHalves;
