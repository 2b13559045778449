/**
 * `npm run bench`: measures on servers of its own (PostgreSQL with fsync on, Redis, Temporal), with its own api, worker and mailbox, on
 * free ports and in a data folder that it empties; prints a table and stops everything. `--people N` and `--decisions N` set the size.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBackground, lastLines, stopBackground } from './background-process.mjs';
import { benchSettings } from './bench-settings.mjs';
import { bringUp } from './bring-up.mjs';
import { insistOnNode } from './insist-on-node.mjs';
import { build, installDependencies, isBuilt, isInstalled } from './prepare-code.mjs';
import { PROCESSES, startProcess } from './processes.mjs';
import { step } from './progress.mjs';
import { runInView } from './run-in-view.mjs';
import { runningPostgres } from './running-postgres.mjs';
import { REPOSITORY } from './settings.mjs';
import { Stoppable } from './stoppable.mjs';
import { temporalProgram } from './temporal-server.mjs';

const MEASURED = ['mailbox', 'worker', 'web'];
/** Nobody is refused for asking often: what is measured is the work, not the limit. */
const MEASURING = { REQUESTS_PER_MINUTE: '100000000', NODE_ENV: 'production' };
const CLI = join(REPOSITORY, 'apps/cli/dist/main.js');

const stoppable = new Stoppable();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stoppable.stopAndExit(1));

/** @param {import('./settings.mjs').Settings} settings @param {Record<string, string>} env */
async function startMeasured(settings, env) {
  await step('Migrating the database', () => runInView({ args: [CLI, 'migrate'], env, quiet: true, signal: stoppable.signal }));
  for (const which of PROCESSES.filter(({ name }) => MEASURED.includes(name))) {
    stoppable.insistOnGoingOn();
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
  insistOnNode();
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
