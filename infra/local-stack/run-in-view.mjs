import { spawn } from 'node:child_process';
import { REPOSITORY } from './settings.mjs';

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
