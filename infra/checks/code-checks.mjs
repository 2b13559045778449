import { runCheck } from './run-check.mjs';

/** @typedef {import('./run-check.mjs').Result} Result */

/** What every check runs with: quiet builds, colours where somebody looks. */
export const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };

const node = (/** @type {string} */ name, /** @type {string[]} */ ...args) => ({ name, program: process.execPath, args, env });
const lint = node('lint', 'node_modules/eslint/bin/eslint.js', '.', '--quiet');
const boundaries = node('boundaries', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'infra', 'test');
const types = node('types, specs included', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.check.json');
export const build = node('build', 'node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build');
const typesOfStack = node('types of the local stack', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.infra.json');

/** @param {import('./run-check.mjs').Check[]} chain @returns {Promise<Result[]>} */
async function inOrder(chain) {
  const results = [];
  for (const check of chain) results.push(await runCheck(check));
  return results;
}

/**
 * What can be said of the code without running it. Two at a time, for two cores: one chain reads, the other compiles.
 * @param {{ quick: boolean }} how  quick: one at a time, as specs run beside them; without the build, which journeys and chaos need
 */
export const checkCode = async ({ quick }) => (quick ? inOrder([types, lint, boundaries]) : (await Promise.all([inOrder([lint, boundaries]), inOrder([types, build, typesOfStack])])).flat());
