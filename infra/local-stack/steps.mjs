/** Long steps as a person watches them: their title and seconds, the program that carries one out, and its last lines where it fails. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { forgetStep, noteStep } from './left-behind.mjs';
import { REPOSITORY } from './settings.mjs';

const SAY_AGAIN_MS = 10_000;

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says what is being done, how far it is and how long it has taken: on a terminal in one line that moves, elsewhere in lines.
 * @template T
 * @param {string} title
 * @param {(say: (detail: string) => void) => Promise<T> | T} work  `say` tells how far it is
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = Date.now();
  let detail = '';
  const moving = process.stdout.isTTY;
  const show = () => {
    const line = `  ${title}: ${seconds(since)}${detail ? `, ${detail}` : ''}`;
    if (moving) process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns ?? 120) - 1)}`);
    else console.log(line);
  };
  const ticking = setInterval(show, moving ? 200 : SAY_AGAIN_MS);
  try {
    const result = await work((text) => void (detail = text));
    if (moving) process.stdout.write('\r\x1b[K');
    console.log(`  ${title}: done in ${seconds(since)}${detail ? ` (${detail})` : ''}`);
    return result;
  } catch (error) {
    if (moving) process.stdout.write('\r\x1b[K');
    console.log(`  ${title}: failed after ${seconds(since)}`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

const KEPT_LINES = 40;

/**
 * Runs a program to its end, handing on each line of its output; when it fails, the last lines of output and complaints are the reason.
 * `step`: under this title it is noted in the data folder while it runs, for a start that finds it left behind.
 * @param {{ step?: { dataFolder: string, title: string }, program: string, args: string[], env?: NodeJS.ProcessEnv, cwd?: string, onLine?: (line: string) => void, signal?: AbortSignal }} wanted
 * @returns {Promise<string[]>} the last lines it wrote
 */
export function runProgram({ step, program, args, env = process.env, cwd, onLine = () => undefined, signal }) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const lines = [];
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    if (child.pid && step) noteStep(step.dataFolder, step.title, child.pid);
    const stop = () => child.pid && process.kill(-child.pid, 'SIGTERM');
    signal?.addEventListener('abort', stop, { once: true });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.shift();
        if (stream === child.stdout) onLine(line.trim());
      });
    }
    child.once('error', reject);
    child.once('close', (code, endedBy) => {
      signal?.removeEventListener('abort', stop);
      if (step) forgetStep(step.dataFolder);
      if (code === 0) resolve(lines);
      else reject(new Error(`"${[program, ...args].join(' ')}" ended with ${code ?? endedBy}:\n${lines.join('\n')}`));
    });
  });
}

/**
 * Runs a node program to its end with its output on ours as it comes, or with none.
 * @param {{ args: string[], env: Record<string, string>, signal: AbortSignal, quiet?: boolean }} wanted
 * @returns {Promise<void>} throws when it ends with anything but 0
 */
export function runInView({ args, env, signal, quiet = false }) {
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'];
    const child = spawn(process.execPath, ['--enable-source-maps', ...args], { env: { ...process.env, ...env }, cwd: REPOSITORY, stdio, detached: true });
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.once('error', reject);
    child.once('close', (code, endedBy) => (code === 0 ? resolve() : reject(new Error(`It ended with ${code ?? endedBy}.`))));
  });
}
