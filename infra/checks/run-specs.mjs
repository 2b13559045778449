import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the specs of some jest projects, their report on the terminal, and counts. A spec file that cannot run at all counts as one
 * failure, and so does a run that ends before it could report.
 * @param {{ projects: string[], inBand: boolean, env: NodeJS.ProcessEnv }} what
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSpecs({ projects, inBand, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-report-'));
  const report = join(folder, 'report.json');
  const args = ['node_modules/jest/bin/jest.js', '--config', 'jest.config.cjs', '--selectProjects', ...projects, '--json', '--outputFile', report];
  const child = spawn(process.execPath, inBand ? [...args, '--runInBand'] : args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  try {
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // jest may fail for a reason that is no test, such as a server that could not be had.
    return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
