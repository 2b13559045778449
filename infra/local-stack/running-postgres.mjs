import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from './process-identity.mjs';

/**
 * The PostgreSQL that runs on this data folder. Its own note of itself outlives a crash of the machine, after which its number may
 * belong to another program; so the program is looked at too.
 * @param {string} folder  PostgreSQL's own data folder
 * @returns {{ pid: number, port: number } | undefined}
 */
export function runningPostgres(folder) {
  const note = join(folder, 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const [pid, , , port] = readFileSync(note, 'utf8').split('\n').map(Number);
  return pid && port && programOf(pid)?.startsWith('postgres') ? { pid, port } : undefined;
}
