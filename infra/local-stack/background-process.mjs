import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startTimeOf } from './process-identity.mjs';
import { waitUntil } from './wait-until.mjs';
import { writeWhole } from './write-whole.mjs';

/**
 * @typedef {object} Background  a program of the stack that runs on its own, noted in a file so that a later start finds it
 * @property {string} name
 * @property {number} pid
 * @property {string} startedAt  the process's start time, so that a reused id is not mistaken for it
 * @property {number} port
 * @property {string} log        the file its output goes to
 */

const noteFile = (/** @type {string} */ dataFolder, /** @type {string} */ name) => join(dataFolder, 'run', `${name}.json`);

/**
 * Starts a program in a session of its own, so that Ctrl-C reaches only the starter, which ends things in order.
 * @param {{ dataFolder: string, name: string, port: number, program: string, args: string[], env?: NodeJS.ProcessEnv, cwd?: string }} wanted
 * @returns {Background}
 */
export function startBackground({ dataFolder, name, port, program, args, env = process.env, cwd }) {
  for (const folder of ['run', 'logs']) mkdirSync(join(dataFolder, folder), { recursive: true });
  const log = join(dataFolder, 'logs', `${name}.log`);
  const output = openSync(log, 'a');
  const child = spawn(program, args, { detached: true, stdio: ['ignore', output, output], env, cwd });
  closeSync(output);
  child.on('error', () => undefined);
  child.unref();
  if (!child.pid) throw new Error(`Could not start ${name}: ${program} cannot be run.`);
  const record = { name, pid: child.pid, startedAt: startTimeOf(child.pid) ?? '', port, log };
  writeWhole(noteFile(dataFolder, name), JSON.stringify(record));
  return record;
}

/** @param {Background} background */
export const isRunning = (background) => startTimeOf(background.pid) === background.startedAt;

/**
 * The program an earlier start left running under this name, if it still runs.
 * @param {string} dataFolder @param {string} name
 * @returns {Background | undefined}
 */
export function findBackground(dataFolder, name) {
  const file = noteFile(dataFolder, name);
  if (!existsSync(file)) return undefined;
  const record = /** @type {Background} */ (JSON.parse(readFileSync(file, 'utf8')));
  return isRunning(record) ? record : undefined;
}

/**
 * Asks the program to end and, when it has not after `graceMs`, kills it and what it started.
 * @param {string} dataFolder @param {Background} background
 */
export async function stopBackground(dataFolder, background, graceMs = 10_000) {
  const gone = async () => !isRunning(background);
  if (!(await gone())) process.kill(background.pid, 'SIGTERM');
  try {
    await waitUntil(gone, { withinMs: graceMs, everyMs: 50, otherwise: 'still there' });
  } catch {
    process.kill(-background.pid, 'SIGKILL');
    await waitUntil(gone, { withinMs: 5000, everyMs: 50, otherwise: `${background.name} (process ${background.pid}) could not be stopped.` });
  }
  rmSync(noteFile(dataFolder, background.name), { force: true });
}

/**
 * Waits until the program is ready; when it ends before that, says so with the last lines it wrote.
 * @param {Background} background @param {() => Promise<boolean>} ready
 */
export const untilReady = (background, ready, withinMs = 60_000) =>
  waitUntil(ready, {
    withinMs,
    failed: () => (isRunning(background) ? undefined : `${background.name} ended while starting. Its last lines, from ${background.log}:\n${lastLines(background.log)}`),
    otherwise: `${background.name} was not ready within ${withinMs / 1000} s. Its last lines, from ${background.log}:\n${lastLines(background.log)}`,
  });

/** @param {string} file */
export const lastLines = (file, count = 15) => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '(nothing)');
