/**
 * The REST interface and the health endpoints: no sessions, no forms, problem documents instead of pages. In whatever case it is written:
 * routes are found in one case only, and no other way of writing an address may lead past this.
 */
export const isForMachines = (path: string): boolean => /^\/(api|health)(\/|$)/i.test(path);

/** The REST interface alone. */
export const isRest = (path: string): boolean => /^\/api(\/|$)/i.test(path);
