/** A quarter of the financial year: 1 is April to June, 4 is January to March. */
export type Quarter = 1 | 2 | 3 | 4;
