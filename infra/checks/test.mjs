/**
 * `npm test`: everything that can be checked on one machine, from lint to journeys in a browser. Ends with one line,
 * `N passed, N failed`, in which each check counts as one and each test as one; any failure makes the exit code 1.
 */
import { runCheck } from './run-check.mjs';
import { runSpecs } from './run-specs.mjs';
import { insistOnNode } from '../local-stack/insist-on-node.mjs';

insistOnNode();
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
const node = (/** @type {string} */ name, /** @type {string[]} */ ...args) => ({ name, program: process.execPath, args, env });

const total = { passed: 0, failed: 0 };
/** @param {boolean} passed */
const count = (passed) => (passed ? (total.passed += 1) : (total.failed += 1));

/** Two at a time, for two cores: one chain reads, the other compiles. @param {import('./run-check.mjs').Check[]} chain */
const inOrder = async (chain) => {
  for (const check of chain) count(await runCheck(check));
};
await Promise.all([
  inOrder([
    node('lint', 'node_modules/eslint/bin/eslint.js', '.', '--quiet'),
    node('boundaries', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'infra', 'test'),
  ]),
  inOrder([
    node('types, specs included', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.check.json'),
    node('types of the local stack', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.infra.json'),
    node('build', 'node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build'),
  ]),
]);

for (const group of [
  { projects: ['rules', 'records'], inBand: false },
  { projects: ['workflows', 'queue', 'house'], inBand: true },
  { projects: ['journeys'], inBand: true },
  { projects: ['chaos'], inBand: true },
]) {
  console.log(`\n${group.projects.join(', ')}:`);
  const began = Date.now();
  const { passed, failed } = await runSpecs({ ...group, env });
  console.log(`${group.projects.join(', ')}: ${passed} passed, ${failed} failed, in ${Math.round((Date.now() - began) / 1000)} s`);
  total.passed += passed;
  total.failed += failed;
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
