/** From whatever is on the machine to a healthy local stack. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { signInPeople } from '../identity-provider/sign-in-people.mjs';
import { isRunning, lastLines, stopBackground } from './background-process.mjs';
import { emptyDataFolder, keepSecrets, openDataFolder, stackEnvFile, writeStackEnv } from './data-folder.mjs';
import { findLeftBehind, findStarter, forgetStarter, noteStarter, stopLeftBehind, stopStep } from './left-behind.mjs';
import { assertFreePort } from './ports.mjs';
import { build, installDependencies, isBuilt, isInstalled } from './prepare-code.mjs';
import { PROCESSES, startProcess } from './processes.mjs';
import { keepServersUp, postgres, redis, temporal } from './servers.mjs';
import { environment, REPOSITORY } from './settings.mjs';
import { runProgram, step } from './steps.mjs';

/** @typedef {{ settings: import('./settings.mjs').Settings, fresh: boolean, serversOnly: boolean, stoppable: import('./stoppable.mjs').Stoppable, quiet?: boolean }} Wanted  quiet: no welcome */

/**
 * From whatever there is to a healthy stack; stays until it is stopped or one of its processes ends.
 * @param {Wanted} wanted
 * @returns {Promise<Record<string, string>>} the settings of the processes
 */
export async function bringUp({ settings, fresh, serversOnly, stoppable, quiet = false }) {
  console.log(`Golden Thread, ${serversOnly ? 'servers only' : 'the whole stack'}. Data in ${settings.dataFolder}`);
  const other = findStarter(settings.dataFolder);
  if (other && (fresh || serversOnly || other.what === 'everything')) throw new Error(alreadyRunning(settings, other.pid));
  await openData(settings, fresh, Boolean(other));
  if (!other) {
    noteStarter(settings.dataFolder, serversOnly ? 'servers' : 'everything');
    // Also what was just coming up when Ctrl-C came, and so is not on the list yet.
    stoppable.add('the rest', async () => {
      await stopLeftBehind(settings.dataFolder);
      forgetStarter(settings.dataFolder);
    });
  }
  await assertFreePorts(settings, serversOnly);
  await prepareCode(settings.dataFolder, serversOnly, stoppable.signal);
  const env = await startServers(settings, stoppable, Boolean(other));
  writeStackEnv(settings.dataFolder, env);
  if (!serversOnly) await startProduct({ settings, env, stoppable });
  if (!quiet) console.log(serversOnly ? serversWelcome(settings, env) : await welcome({ settings, env }));
  return env;
}

/** @param {import('./settings.mjs').Settings} settings @param {number} pid */
const alreadyRunning = (settings, pid) =>
  `A stack on ${settings.dataFolder} is already running (process ${pid}). Stop it with Ctrl-C where it was started; or, for a second one, set GOLDEN_THREAD_DATA and the ports.`;

/** @param {import('./settings.mjs').Settings} settings @param {boolean} fresh @param {boolean} othersServers */
async function openData(settings, fresh, othersServers) {
  const left = othersServers ? [] : findLeftBehind(settings.dataFolder);
  if (left.length > 0) console.log(`  An earlier start was cut off and left running: ${left.join(', ')}. ${fresh ? 'They are stopped.' : 'The servers are used; our own processes are restarted.'}`);
  if (fresh) {
    if (settings.databaseUrl) throw new Error('--fresh does not empty a database of your own. Empty the one that DATABASE_URL names yourself, or unset it.');
    await stopLeftBehind(settings.dataFolder);
    emptyDataFolder(settings.dataFolder);
  }
  openDataFolder(settings.dataFolder);
  const cutOff = await stopStep(settings.dataFolder);
  if (cutOff) console.log(`  An earlier start was cut off while "${cutOff}" and left that running. It is ended, and done anew.`);
}

/**
 * Before the long steps, not after them: every port that will be needed is free, or held by our own from an earlier start.
 * @param {import('./settings.mjs').Settings} settings @param {boolean} serversOnly
 */
async function assertFreePorts(settings, serversOnly) {
  const ours = findLeftBehind(settings.dataFolder);
  const { databaseUrl, redisUrl, temporalAddress } = settings;
  /** @type {[import('./settings.mjs').PortName, string, boolean][]} */
  const needed = [
    ['postgres', 'postgres', !databaseUrl],
    ['redis', 'redis', !redisUrl],
    ['temporal', 'temporal', !temporalAddress],
    ['temporalUi', 'temporal', !temporalAddress],
    ['mailbox', 'mailbox', !serversOnly],
    ['smtp', 'mailbox', !serversOnly],
    ['identity', 'identity', !serversOnly],
    ['worker', 'worker', !serversOnly],
    ['web', 'web', !serversOnly],
    ['metrics', 'web', !serversOnly],
  ];
  for (const [port, holder, wanted] of needed) if (wanted && !ours.includes(holder)) await assertFreePort(port, settings.ports[port]);
}

/** @param {string} dataFolder @param {boolean} serversOnly @param {AbortSignal} signal */
async function prepareCode(dataFolder, serversOnly, signal) {
  if (!isInstalled()) await step('Installing dependencies', (say) => installDependencies(say, signal, dataFolder));
  if (!serversOnly && !isBuilt()) await step('Building', (say) => build(say, signal, dataFolder));
}

/** @param {import('./settings.mjs').Settings} settings @param {import('./stoppable.mjs').Stoppable} stoppable @param {boolean} othersServers */
async function startServers(settings, stoppable, othersServers) {
  const secrets = keepSecrets(settings.dataFolder);
  /** @type {import('./servers.mjs').WatchedServer[]} */
  const ours = [];
  /** @param {string} name @param {string} process @param {() => Promise<import('./servers.mjs').Server>} start */
  const one = (name, process, start) =>
    step(name, async (say) => {
      stoppable.assertNotStopping();
      let server = await start();
      say(`${server.origin}, ${server.address.replace(/:[^:@/]+@/, ':…@')}`);
      if (server.origin === 'your own' || othersServers) return server.address;
      // The one that runs when all is stopped may have been started since.
      stoppable.add(name, () => server.stop());
      ours.push({ name, start: async () => void (server = await start()), isRunning: () => findLeftBehind(settings.dataFolder).includes(process) });
      return server.address;
    });
  const databaseUrl = await one('PostgreSQL', 'postgres', () => postgres(settings, secrets.postgres));
  const redisUrl = await one('Redis', 'redis', () => redis(settings));
  const temporalAddress = await one('Temporal', 'temporal', () => temporal(settings));
  keepServersUp(ours, stoppable);
  return environment({ settings, secrets, databaseUrl, redisUrl, temporalAddress, temporalUiUrl: process.env.TEMPORAL_UI_URL ?? `http://localhost:${settings.ports.temporalUi}` });
}

/** @param {{ settings: import('./settings.mjs').Settings, env: Record<string, string>, stoppable: import('./stoppable.mjs').Stoppable }} stack */
async function startProduct({ settings, env, stoppable }) {
  const command = (/** @type {string} */ title, /** @type {string} */ name) =>
    step(title, (say) =>
      runProgram({
        step: { dataFolder: settings.dataFolder, title },
        program: process.execPath,
        args: [join(REPOSITORY, 'apps/cli/dist/main.js'), name],
        env: { ...process.env, ...env },
        cwd: REPOSITORY,
        onLine: say,
        signal: stoppable.signal,
      }),
    );
  await command('Migrating the database', 'migrate');
  const present = PROCESSES.filter(({ file }) => existsSync(join(REPOSITORY, file)));
  stoppable.assertNotStopping();
  const running = await step(`Starting ${present.map(({ name }) => name).join(', ')}`, (say) => Promise.all(present.map((which) => startProcess(which, { settings, env, say }))));
  for (const background of running) stoppable.add(background.name, () => stopBackground(settings.dataFolder, background));
  stoppable.assertNotStopping();
  await command("Living the example council's year", 'live-the-year');
  stayUntilOneEnds(running, stoppable);
}

/** @param {import('./background-process.mjs').Background[]} running @param {import('./stoppable.mjs').Stoppable} stoppable */
function stayUntilOneEnds(running, stoppable) {
  const watch = setInterval(() => {
    const ended = running.find((background) => !isRunning(background));
    if (stoppable.stopping) return void clearInterval(watch);
    if (!ended) return;
    clearInterval(watch);
    console.error(`\n${ended.name} has ended by itself. Its last lines, from ${ended.log}:\n${lastLines(ended.log)}`);
    void stoppable.stopAndExit(1);
  }, 1000);
}

/** @param {import('./settings.mjs').Settings} settings @param {Record<string, string>} env */
function serversWelcome(settings, env) {
  setInterval(() => undefined, 60_000);
  return `\nThe servers are up. For a process of your own:  set -a; . ${stackEnvFile(settings.dataFolder)}; set +a\nTemporal's pages: ${env.TEMPORAL_UI_URL}\nCtrl-C stops them.`;
}

/**
 * What a newcomer is told once everything is healthy.
 * @param {{ settings: import('./settings.mjs').Settings, env: Record<string, string> }} stack
 */
async function welcome({ settings, env }) {
  const people = await signInPeople({ appUrl: env.DATABASE_APP_URL ?? '', signInUrl: env.DATABASE_SIGNIN_URL ?? '' });
  const width = Math.max(0, ...people.map(({ name }) => name.length));
  return [
    '',
    `  Golden Thread is ready:  ${env.PUBLIC_URL}`,
    '',
    '  Sign in with one click as one of:',
    ...people.map(({ name, posts, introduction }) => `    ${name.padEnd(width)}  ${introduction || posts.join(', ')}`),
    '',
    `  Temporal's pages   ${env.TEMPORAL_UI_URL}`,
    `  Mailbox            ${env.MAILBOX_PAGE_URL}`,
    `  API documents      ${env.PUBLIC_URL}/api/docs`,
    `  Data, logs         ${settings.dataFolder}`,
    '',
    '  For development alone: nothing is encrypted, and anybody signs in as anybody. It answers this machine only.',
    '  Ctrl-C stops it and keeps the data; "npm start -- --fresh" starts over.',
    '',
  ].join('\n');
}
