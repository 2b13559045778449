import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { forgetStep, noteStep } from './step-in-hand.mjs';

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
