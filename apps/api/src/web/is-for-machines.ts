/** The REST interface and the health endpoints: no sessions, no forms, problem documents instead of pages. */
export const isForMachines = (path: string): boolean => /^\/(api|health)(\/|$)/.test(path);
