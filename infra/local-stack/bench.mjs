/**
 * `npm run bench`: measures on servers of its own (PostgreSQL with fsync on, Redis, Temporal), with its own api, worker and mailbox, on
 * free ports and in a data folder that it empties; prints a table and stops everything. `--people N` and `--decisions N` set the size.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBackground, lastLines, stopBackground } from './background-process.mjs';
import { bringUp } from './bring-up.mjs';
import { freePort } from './ports.mjs';
import { runningPostgres } from './postgres-server.mjs';
import { build, assertNode, installDependencies, isBuilt, isInstalled } from './prepare-code.mjs';
import { PROCESSES, startProcess } from './processes.mjs';
import { temporalProgram } from './servers.mjs';
import { PORT_SETTINGS, readSettings, REPOSITORY } from './settings.mjs';
import { runInView, step } from './steps.mjs';
import { Stoppable } from './stoppable.mjs';

/** Addresses and settings of another stack, which must not be measured, nor filled, by mistake. */
const OTHERS = /^(DATABASE_|REDIS_URL$|TEMPORAL_|SMTP_URL$|MAILBOX_|OIDC_|SESSION_SECRET$|RECORD_KEYS_FILE$|ANCHORS_FOLDER$|FILES_FOLDER$|PUBLIC_URL$|PORT$|WORKER_PORT$|METRICS_PORT$|GOLDEN_THREAD_.*PORT$)/;

/**
 * The settings of a stack that is there to be measured: free ports, a data folder beside the usual one (on a disk, as temporary folders
 * may not be, where fsync would cost nothing), and no server of anybody else's.
 * @param {NodeJS.ProcessEnv} env  loses what names another stack
 * @returns {Promise<import('./settings.mjs').Settings>}
 */
async function benchSettings(env) {
  for (const name of Object.keys(env)) if (OTHERS.test(name)) delete env[name];
  const usual = readSettings(env);
  const ports = { ...usual.ports };
  for (const name of /** @type {import('./settings.mjs').PortName[]} */ (Object.keys(PORT_SETTINGS))) ports[name] = await freePort();
  return { ...usual, ports, dataFolder: `${usual.dataFolder}-bench` };
}

const MEASURED = ['mailbox', 'worker', 'web'];
/** Nobody is refused for asking often: what is measured is the work, not the limit. */
const MEASURING = { REQUESTS_PER_MINUTE: '100000000', NODE_ENV: 'production', ALLOW_UNSAFE: 'http-address http-identity-provider', PROXIES: '0' };
const CLI = join(REPOSITORY, 'apps/cli/dist/main.js');

const stoppable = new Stoppable();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stoppable.stopAndExit(1));

/** @param {import('./settings.mjs').Settings} settings @param {Record<string, string>} env */
async function startMeasured(settings, env) {
  await step('Migrating the database', () => runInView({ args: [CLI, 'migrate'], env, quiet: true, signal: stoppable.signal }));
  for (const which of PROCESSES.filter(({ name }) => MEASURED.includes(name))) {
    stoppable.assertNotStopping();
    const background = await step(`Starting ${which.name}`, (say) => startProcess(which, { settings, env: { ...env, ...MEASURING }, say }));
    stoppable.add(background.name, () => stopBackground(settings.dataFolder, background));
  }
}

/**
 * What the bench is told about what it measures: where it answers, and which processes it is.
 * @param {import('./settings.mjs').Settings} settings @param {Record<string, string>} env
 */
function describeStack({ dataFolder, cacheFolder, ports }, env) {
  const pid = (/** @type {string} */ name) => findBackground(dataFolder, name)?.pid;
  const file = join(dataFolder, 'bench.json');
  const processes = { api: pid('web'), worker: pid('worker'), temporal: pid('temporal'), redis: pid('redis'), postgres: runningPostgres(join(dataFolder, 'postgres'))?.pid };
  const temporal = { program: temporalProgram(cacheFolder), address: env.TEMPORAL_ADDRESS };
  writeFileSync(file, JSON.stringify({ processes, temporal, apiPort: ports.web, sessionSecret: env.SESSION_SECRET }), { mode: 0o600 });
  return file;
}

const settings = await benchSettings(process.env);
try {
  assertNode();
  if (!isInstalled()) await step('Installing dependencies', (say) => installDependencies(say, stoppable.signal));
  if (!isBuilt()) await step('Building', (say) => build(say, stoppable.signal));
  const env = await bringUp({ settings, fresh: true, serversOnly: true, stoppable, quiet: true });
  await startMeasured(settings, env);
  const args = [CLI, 'bench', '--stack', describeStack(settings, env), ...process.argv.slice(2)];
  await runInView({ args, env: { ...env, NODE_ENV: 'production' }, signal: stoppable.signal });
} catch (error) {
  if (!stoppable.stopping) {
    console.error(`\n${error instanceof Error ? error.message : error}\n`);
    console.error(`The worker's last lines:\n${lastLines(join(settings.dataFolder, 'logs', 'worker.log'))}`);
  }
  process.exitCode = 1;
}
await stoppable.stop();
rmSync(settings.dataFolder, { recursive: true, force: true });
process.exit();
