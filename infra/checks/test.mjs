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

/** @type {import('./run-specs.mjs').Specs[]} */
const groups = [
  { projects: ['rules', 'records'], inBand: false, anyOrder: true },
  { projects: ['workflows', 'queue', 'house'], inBand: true },
  ...(quick ? [] : [{ projects: ['journeys'], inBand: true }, { projects: ['chaos'], inBand: true }]),
];

const results = await checkCode({ quick });
for (const group of groups) results.push(await runSpecs(group, env));
process.exit(report(results) ? 0 : 1);
