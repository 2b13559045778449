import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The fuzzer, installed once into the cache (beside the servers) from the pinned requirements.
 * @throws Error that says what is missing: python3 with venv and pip, or a registry to install from.
 */
export async function findSchemathesis(): Promise<string> {
  const requirements = join(__dirname, 'requirements.txt');
  const state = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const cache = process.env['GOLDEN_THREAD_CACHE'] ?? join(homedir(), '.cache', 'golden-thread');
  const folder = join(cache, `schemathesis-${state}`);
  const program = (at: string): string => join(at, 'bin', 'schemathesis');
  if (existsSync(join(folder, 'complete'))) return program(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  try {
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  } catch (error) {
    throw new Error(`The fuzzer needs python3 with venv and pip, and a package registry: ${String(error)}`, { cause: error });
  }
  mkdirSync(join(folder, 'making'));
  renameSync(join(folder, 'making'), join(folder, 'complete'));
  return program(folder);
}
