/** The words that the council published its judgement in. */
export const publishedLevels = ['green', 'amber', 'red', 'data-only'] as const;
export type PublishedLevel = (typeof publishedLevels)[number];
