import { spawn } from 'node:child_process';

/**
 * @typedef {{ name: string, program: string, args: string[], env?: NodeJS.ProcessEnv }} Check  passes when its program ends with 0
 */

/**
 * Runs a check to its end; what it wrote is shown only when it failed.
 * @param {Check} check
 * @returns {Promise<boolean>} whether it passed
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
      const seconds = ((Date.now() - since) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
      if (code !== 0) console.log(Buffer.concat(output).toString());
      resolve(code === 0);
    });
  });
}
