/** What runs side by side through the year (Ribble Valley 3.8: the cycle "runs alongside the budget-setting process"). */
export const tracks = ['performance', 'planning', 'budget', 'people', 'reporting'] as const;
export type Track = (typeof tracks)[number];
