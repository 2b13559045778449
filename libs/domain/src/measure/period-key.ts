/**
 * The name of a period, in rows, addresses and events: financial year by the calendar year it starts in, then month 01..12
 * (01 is April), quarter, half or the whole year: '2026-M01', '2026-Q1', '2026-H2', '2026-Y'. Sorts by time within a kind.
 */
export type PeriodKey = string;

/** What is a period's key, whoever writes it; from 2000 to 2099. */
export const periodKeyPattern = /^20\d{2}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|Y)$/;
