/** Addresses of a person's tasks. */
export const taskPaths = { mine: '/tasks', task: '/tasks/:task' } as const;
