/** How often a measure is collected. */
export const frequencies = ['monthly', 'quarterly', 'half-yearly', 'annual'] as const;
export type Frequency = (typeof frequencies)[number];
