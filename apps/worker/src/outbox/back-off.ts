/** After how many failures an errand is parked for an operator. With the pauses below: about nine minutes. */
export const triesBeforeParking = 10;

const first = 1_000;
const longestForFault = 30 * 60_000;
/** Short, because when a server comes back everything that waits is wanted soon. */
const longestForOutage = 15_000;

/** How long to wait before the next try, in milliseconds: doubling, up to a limit. */
export const backOffMs = (attempts: number, outage: boolean): number =>
  Math.min(first * 2 ** Math.min(attempts - 1, 20), outage ? longestForOutage : longestForFault);
