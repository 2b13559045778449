/**
 * `npm test`: everything that can be checked on one machine in half an hour, from lint to journeys in a browser. With --quick
 * (`npm run test:quick`): what needs no browser, no lived year, no killed server and no bulk. Ends with the seconds of each part and one line,
 * `N passed, N failed`, in which each check counts as one and each test as one; any failure makes the exit code 1.
 */
import { checkCode, env } from './code-checks.mjs';
import { report } from './run-check.mjs';
import { runSpecs } from './run-specs.mjs';
import { assertNode } from '../local-stack/prepare-code.mjs';

assertNode();
const quick = process.argv.includes('--quick');

/** Each spec file has a database of its own, so that as many run at a time as there are cores. */
const ownDatabases = ['rules', 'records'];
/** One after the other, as they share Redis and a Temporal. */
const sharedServers = ['workflows', 'queue'];

/** What takes tens of seconds because it handles thousands of rows or cells, hostile files or processes of its own: `npm test` runs them. */
const leftOutOfQuick = [
  'import-apart', 'import-pack.page', 'import-real-organisation', 'hostile-(pack|files|extracts)', 'read-apart', 'organogram-pack', 'cli/src/(main|commands/(import|backup-and-restore))',
  'record/(tampering|event-log)', 'authority/writing-matrix', 'timetable/change-year', 'background-services', 'test/(forms|other-ways-in|upgrade/upgrade)',
].map((name) => `${name}\\.spec`);

/** In two rows beside each other, so that nobody waits for an idle core; and what hangs together unnoticed is found by an order drawn anew. */
async function runQuick() {
  const brief = { ...env, TEST_EXTENT: 'quick' };
  const oneByOne = async () => [
    ...(await checkCode({ quick: true })),
    await runSpecs({ projects: ['house'], inBand: true, without: leftOutOfQuick }, brief),
    await runSpecs({ projects: sharedServers, inBand: true, without: leftOutOfQuick }, brief),
  ];
  const filesOfTheirOwn = async () => [await runSpecs({ projects: ownDatabases, inBand: false, anyOrder: true, without: leftOutOfQuick }, brief)];
  return (await Promise.all([oneByOne(), filesOfTheirOwn()])).flat();
}

/** @param {readonly string[][]} runs each with servers of its own, started when its turn comes */
async function oneAfterAnother(...runs) {
  const results = [];
  for (const projects of runs) results.push(await runSpecs({ projects, inBand: true }, env));
  return results;
}

/** Two rows beside each other: one lives years and waits for a browser, the other has files enough to fill what the first leaves idle. */
async function runAll() {
  const code = await checkCode({ quick: false });
  const filesOfTheirOwn = async () => [await runSpecs({ projects: [...ownDatabases, 'house'], inBand: false }, env), ...(await oneAfterAnother(sharedServers, ['chaos']))];
  return [...code, ...(await Promise.all([oneAfterAnother(['journeys']), filesOfTheirOwn()])).flat()];
}

process.exit(report(await (quick ? runQuick() : runAll())) ? 0 : 1);
