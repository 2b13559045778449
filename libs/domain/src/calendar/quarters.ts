import type { Quarter } from './quarter';

/** The four quarters in order. */
export const quarters: readonly Quarter[] = [1, 2, 3, 4];
