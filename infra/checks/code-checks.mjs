import { runCheck } from './run-check.mjs';

/** @typedef {import('./run-check.mjs').Result} Result */

/** What every check runs with: quiet builds, colours where somebody looks. */
export const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };

const node = (/** @type {string} */ name, /** @type {string[]} */ ...args) => ({ name, program: process.execPath, args, env });
const lint = node('lint', 'node_modules/eslint/bin/eslint.js', '.', '--quiet');
/** Only what has changed since it was last clean: without types, a file's faults are its own. */
const lintChanged = { ...lint, args: [...lint.args, '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'] };
/** The rules that need types, by the native compiler (ADR 50). */
const promises = node('lint of promises', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--tsconfig', 'tsconfig.check.json', 'libs', 'apps', 'test');
const boundaries = node('boundaries', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'infra', 'test');
const types = node('types, specs included', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.check.json');
export const build = node('build', 'node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build');
const typesOfStack = node('types of the local stack', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.infra.json');

/** @param {import('./run-check.mjs').Check[]} chain @returns {Promise<Result[]>} */
async function inOrder(chain) {
  const results = [];
  for (const check of chain) results.push(await runCheck(check));
  return results;
}

/**
 * What can be said of the code without running it. Two at a time, for two cores: one chain reads, the other compiles.
 * @param {{ quick: boolean }} how  quick: one at a time, as specs run beside them; only changed files linted; without the build, which journeys and chaos need
 */
export const checkCode = async ({ quick }) => (quick ? inOrder([types, promises, lintChanged, boundaries]) : (await Promise.all([inOrder([lint, promises, boundaries]), inOrder([types, build, typesOfStack])])).flat());
