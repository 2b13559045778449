/**
 * The name of a period, in rows, addresses and events: financial year by the calendar year it starts in, then month 01..12
 * (01 is April), quarter, half or the whole year: '2026-M01', '2026-Q1', '2026-H2', '2026-Y'. Sorts by time within a kind.
 */
export type PeriodKey = string;
