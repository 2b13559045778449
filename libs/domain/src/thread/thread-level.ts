/** Where in the golden thread an objective stands, from the community strategy's aims down to one person's objectives. */
export const threadLevels = ['aim', 'priority', 'council', 'service', 'unit', 'individual'] as const;
export type ThreadLevel = (typeof threadLevels)[number];
