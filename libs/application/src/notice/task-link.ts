/** The address at which a task is found, whatever it asks; it leads on to the page where it is done. */
export const taskLink = (taskId: string): string => `/tasks/${taskId}`;
