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
  const { pid, port } = noteOf(folder);
  return pid && port && programOf(pid)?.startsWith('postgres') ? { pid, port } : undefined;
}

/**
 * Whether the number that a crash left noted belongs to another program by now: PostgreSQL would take that for itself and not start.
 * @param {string} folder  PostgreSQL's own data folder
 */
export function isAnothers(folder) {
  const program = programOf(noteOf(folder).pid ?? 0);
  return program !== undefined && !program.startsWith('postgres');
}

/** @param {string} folder */
function noteOf(folder) {
  const note = join(folder, 'postmaster.pid');
  if (!existsSync(note)) return {};
  const [pid, , , port] = readFileSync(note, 'utf8').split('\n').map(Number);
  return { pid, port };
}
