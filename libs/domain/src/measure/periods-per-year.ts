import type { Frequency } from './frequency';

/** How many periods of each frequency a financial year has. */
export const periodsPerYear: Readonly<Record<Frequency, number>> = { monthly: 12, quarterly: 4, 'half-yearly': 2, annual: 1 };
