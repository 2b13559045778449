/** Addresses of a person's tasks. */
export const taskPaths = { mine: '/tasks' } as const;
