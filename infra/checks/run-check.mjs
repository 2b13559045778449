import { spawn } from 'node:child_process';

/**
 * @typedef {{ name: string, program: string, args: string[], env?: NodeJS.ProcessEnv }} Check  passes when its program ends with 0
 * @typedef {{ name: string, passed: number, failed: number, seconds: number }} Result  what came of a part
 */

/**
 * Runs a check to its end; what it wrote is shown only when it failed.
 * @param {Check} check
 * @returns {Promise<Result>}
 */
export function runCheck({ name, program, args, env = process.env }) {
  const since = Date.now();
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const output = [];
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.once('error', (error) => output.push(Buffer.from(error.message)));
    child.once('close', (code) => {
      const seconds = (Date.now() - since) / 1000;
      console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
      if (code !== 0) console.log(Buffer.concat(output).toString());
      resolve({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds });
    });
  });
}

/**
 * The parts with what came of each, and the one line that everybody reads last: `N passed, N failed`.
 * @param {readonly Result[]} results
 * @returns {boolean} whether nothing failed
 */
export function report(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const total = (/** @type {'passed' | 'failed'} */ which) => results.reduce((sum, result) => sum + result[which], 0);
  console.log(`\n${'part'.padEnd(width)}  passed  failed  seconds`);
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${name.padEnd(width)}  ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${String(Math.round(seconds)).padStart(7)}`);
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0;
}
