import { setTimeout as pause } from 'node:timers/promises';

/** Long enough to see that people go on working meanwhile. */
const BACK_AFTER_MS = 30_000;

/**
 * @typedef {object} WatchedServer
 * @property {string} name
 * @property {() => boolean} isRunning
 * @property {() => Promise<unknown>} start
 */

/**
 * Says when one of the servers has ended by itself, and starts it again after half a minute, as whoever operates the product would.
 * @param {WatchedServer[]} servers
 * @param {import('./stoppable.mjs').Stoppable} stoppable  nothing is said or started once it stops
 */
export function keepServersUp(servers, stoppable) {
  for (const server of servers) void watch(server, stoppable);
}

/** @param {WatchedServer} server @param {import('./stoppable.mjs').Stoppable} stoppable */
async function watch({ name, isRunning, start }, stoppable) {
  for (;;) {
    await pause(1000, undefined, { ref: false });
    if (stoppable.stopping) return;
    if (isRunning()) continue;
    console.log(`${name} has ended by itself. It is started again in ${BACK_AFTER_MS / 1000} s; what waits for it is done then.`);
    await pause(BACK_AFTER_MS, undefined, { ref: false });
    if (stoppable.stopping) return;
    await start().then(() => console.log(`${name} is back.`), (error) => console.error(`${name}: ${error.message}`));
  }
}
