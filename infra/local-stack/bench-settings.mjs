import { freePort } from './free-port.mjs';
import { PORT_SETTINGS, readSettings } from './settings.mjs';

/** Addresses and settings of another stack, which must not be measured, nor filled, by mistake. */
const OTHERS = /^(DATABASE_|REDIS_URL$|TEMPORAL_|SMTP_URL$|MAILBOX_|OIDC_|SESSION_SECRET$|PUBLIC_URL$|PORT$|WORKER_PORT$|METRICS_PORT$|GOLDEN_THREAD_.*PORT$)/;

/**
 * The settings of a stack that is there to be measured: free ports, a data folder beside the usual one (on a disk, as temporary folders
 * may not be, where fsync would cost nothing), and no server of anybody else's.
 * @param {NodeJS.ProcessEnv} env  loses what names another stack
 * @returns {Promise<import('./settings.mjs').Settings>}
 */
export async function benchSettings(env) {
  for (const name of Object.keys(env)) if (OTHERS.test(name)) delete env[name];
  const usual = readSettings(env);
  const ports = { ...usual.ports };
  for (const name of /** @type {import('./settings.mjs').PortName[]} */ (Object.keys(PORT_SETTINGS))) ports[name] = await freePort();
  return { ...usual, ports, dataFolder: `${usual.dataFolder}-bench` };
}
