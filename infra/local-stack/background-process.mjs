/**
 * Programs that run beside the one that started them: found again by a note of their process and its start time, ended in order, and
 * never mistaken for another program that got the same number.
 */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Writes a file so that it is there wholly or not at all: a start may be killed at any moment, and the next one reads what it left.
 * @param {string} file @param {string} text @param {{ mode?: number }} [options]
 */
export function writeWhole(file, text, options = {}) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text, options);
  renameSync(half, file);
}

/**
 * Asks until the answer is yes.
 * @param {() => Promise<boolean>} question
 * @param {{ withinMs: number, everyMs?: number, failed?: () => string | undefined, otherwise: string }} limits
 *   `failed` ends the wait early with its reason; `otherwise` is what is said when the time has run out
 */
export async function waitUntil(question, { withinMs, everyMs = 100, failed = () => undefined, otherwise }) {
  const end = Date.now() + withinMs;
  while (!(await question())) {
    const reason = failed();
    if (reason) throw new Error(reason);
    if (Date.now() > end) throw new Error(otherwise);
    await pause(everyMs);
  }
}

/**
 * When the process was started, as a token to compare: a process id alone may have passed to another program.
 * @param {number} pid
 * @returns {string | undefined} undefined: no such process
 */
export function startTimeOf(pid) {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    // After the program's name, which stands in brackets and may hold anything: state is the first field, start time the twentieth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    // Counted from the machine's start, so that start is part of the token.
    return fields[0] === 'Z' ? undefined : `${fields[19]} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return undefined;
  }
}

/**
 * What the process runs, by the program's short name.
 * @param {number} pid
 * @returns {string | undefined} undefined: no such process
 */
export function programOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  } catch {
    return undefined;
  }
}

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
