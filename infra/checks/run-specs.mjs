import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Specs
 * @property {string} [name]        where it is not the projects' own
 * @property {string[]} projects    of jest.config.cjs
 * @property {boolean} inBand       one file after the other, where they share a server
 * @property {string} [paths]       only the files whose path matches
 * @property {readonly string[]} [without]  not the files whose path matches one of these
 * @property {boolean} [anyOrder]   the tests of a file in an order drawn anew; the seed is printed
 */

/**
 * Runs the specs of some jest projects, their report on the terminal, and counts. A spec file that cannot run at all counts as one
 * failure, and so does a run that ends before it could report.
 * @param {Specs} specs @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./run-check.mjs').Result>}
 */
export async function runSpecs({ name, projects, inBand, paths, without, anyOrder }, env) {
  const title = name ?? projects.join(', ');
  console.log(`\n${title}:`);
  const since = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-report-'));
  const file = join(folder, 'report.json');
  const options = [
    ...(inBand ? ['--runInBand'] : []), ...(anyOrder ? ['--randomize'] : []), ...(paths ? ['--testPathPatterns', paths] : []),
    ...(without ? ['--testPathIgnorePatterns', '/node_modules/', ...without] : []),
  ];
  const args = ['node_modules/jest/bin/jest.js', '--config', 'jest.config.cjs', '--selectProjects', ...projects, '--json', '--outputFile', file, ...options];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await endOf(child, file);
  try {
    return { name: title, ...counted(file, code), seconds: (Date.now() - since) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The exit code of a run. One that has reported and does not end, because a failed spec left something running, is ended: it counts as
 * failed, and the parts after it are still run.
 * @param {import('node:child_process').ChildProcess} child @param {string} file where it reports
 * @returns {Promise<number | null>} null where it was ended
 */
async function endOf(child, file) {
  const ended = new Promise((resolve) => child.once('close', resolve));
  let reportedFor = 0;
  const watch = setInterval(() => {
    if (existsSync(file)) reportedFor += 1;
    if (reportedFor <= SECONDS_TO_END) return;
    console.log(`The run had reported and did not end within ${SECONDS_TO_END} seconds: it was ended, and counts as failed.`);
    child.kill('SIGKILL');
  }, 1_000);
  const code = await ended;
  clearInterval(watch);
  return code;
}

const SECONDS_TO_END = 60;

/** @param {string} file @param {number | null} code @returns {{ passed: number, failed: number }} */
function counted(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // jest may fail for a reason that is no test, such as a server that could not be had.
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}
