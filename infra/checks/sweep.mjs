/**
 * `npm run sweep`: what takes hours. Every page that a link leads to as every person, at every address; the fuzzer at length; hundreds
 * of kills; the tests of each file in many orders. Writes what came of it into docs/SWEEPS.md. One part alone: `npm run sweep -- kills`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, env } from './code-checks.mjs';
import { report, runCheck } from './run-check.mjs';
import { runSpecs } from './run-specs.mjs';
import { assertNode } from '../local-stack/prepare-code.mjs';

assertNode();
/** @type {Record<string, { what: string, specs: import('./run-specs.mjs').Specs }>} */
const parts = {
  pages: { what: 'every address that a link leads to, as every person the identity provider lists', specs: { projects: ['journeys'], inBand: true, paths: 'every-page' } },
  fuzz: { what: '200 examples of each operation of the REST interface, for each of six people', specs: { projects: ['journeys'], inBand: true, paths: 'fuzz' } },
  kills: { what: 'api, worker, Redis and Temporal killed 125 times each under load, PostgreSQL restarted 25 times', specs: { projects: ['chaos'], inBand: true } },
  lives: { what: 'the months from February to June lived 20 times, 25 kills in each, with two workers and two apis; compared with an undisturbed life', specs: { projects: ['lives'], inBand: true } },
  orders: { what: 'the tests of each file without a browser in orders drawn anew, five times', specs: { projects: ['rules', 'records'], inBand: false, anyOrder: true } },
};
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown) {
  console.error(`There is no part "${unknown}". The parts are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

/** What came of each life, a row each. */
const livesReport = join(mkdtempSync(join(tmpdir(), 'golden-thread-sweep-')), 'lives.md');
const results = [await runCheck(build)];
/** @type {string[]} */
const rows = [];
for (const [name, { what, specs }] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (let time = 0; time < (name === 'orders' ? 5 : 1); time += 1) {
    const result = await runSpecs({ ...specs, name }, { ...env, TEST_EXTENT: 'whole', LIVES_REPORT: livesReport });
    results.push(result);
    rows.push(`| ${name} | ${what} | ${result.passed} | ${result.failed} | ${Math.max(1, Math.round(result.seconds / 60))} |`);
  }
}

const lives = existsSync(livesReport)
  ? `\n## Lives\n\n| life | kills | of what | otherwise than undisturbed | seconds |\n| ---: | ---: | --- | --- | ---: |\n${readFileSync(livesReport, 'utf8')}`
  : '';
const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const where = `${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
writeFileSync(
  'docs/SWEEPS.md',
  `# The last sweep\n\nWritten by \`npm run sweep\`, which takes hours and is run before a release ([how](how-to/run-the-tests.md)).\n\n${where}.\n\n| part | extent | passed | failed | minutes |\n| --- | --- | ---: | ---: | ---: |\n${rows.join('\n')}\n${lives}`,
);
process.exit(report(results) ? 0 : 1);
