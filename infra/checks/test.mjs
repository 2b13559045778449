/**
 * `npm test`: everything that can be checked on one machine in half an hour, from lint to journeys in a browser. With --quick
 * (`npm run test:quick`): what needs no browser, no lived year and no killed server. Ends with the seconds of each part and one line,
 * `N passed, N failed`, in which each check counts as one and each test as one; any failure makes the exit code 1.
 */
import { checkCode, env } from './code-checks.mjs';
import { report } from './run-check.mjs';
import { runSpecs } from './run-specs.mjs';
import { assertNode } from '../local-stack/prepare-code.mjs';

assertNode();
const quick = process.argv.includes('--quick');

/** @type {import('./run-specs.mjs').Specs} */
const onOneDatabase = { projects: ['rules', 'records'], inBand: false };
/** @type {import('./run-specs.mjs').Specs} */
const onSharedServers = { projects: ['workflows', 'queue', 'house'], inBand: true };

/** Whoever waits for it is spared an idle core; and what hangs together unnoticed is found by an order drawn anew. */
async function runQuick() {
  const brief = { ...env, TEST_EXTENT: 'quick' };
  const [code, shared] = await Promise.all([checkCode({ quick: true }), runSpecs(onSharedServers, brief)]);
  return [...code, shared, await runSpecs({ ...onOneDatabase, anyOrder: true }, brief)];
}

async function runAll() {
  const results = await checkCode({ quick: false });
  for (const specs of [onOneDatabase, onSharedServers, { projects: ['journeys'], inBand: true }, { projects: ['chaos'], inBand: true }]) results.push(await runSpecs(specs, env));
  return results;
}

process.exit(report(await (quick ? runQuick() : runAll())) ? 0 : 1);
