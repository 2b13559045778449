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
 * @property {boolean} [anyOrder]   the tests of a file in an order drawn anew; the seed is printed
 */

/**
 * Runs the specs of some jest projects, their report on the terminal, and counts. A spec file that cannot run at all counts as one
 * failure, and so does a run that ends before it could report.
 * @param {Specs} specs @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./run-check.mjs').Result>}
 */
export async function runSpecs({ name, projects, inBand, paths, anyOrder }, env) {
  const title = name ?? projects.join(', ');
  console.log(`\n${title}:`);
  const since = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-report-'));
  const file = join(folder, 'report.json');
  const options = [...(inBand ? ['--runInBand'] : []), ...(anyOrder ? ['--randomize'] : []), ...(paths ? ['--testPathPatterns', paths] : [])];
  const args = ['node_modules/jest/bin/jest.js', '--config', 'jest.config.cjs', '--selectProjects', ...projects, '--json', '--outputFile', file, ...options];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  try {
    return { name: title, ...counted(file, code), seconds: (Date.now() - since) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file @param {number | null} code @returns {{ passed: number, failed: number }} */
function counted(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // jest may fail for a reason that is no test, such as a server that could not be had.
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}
