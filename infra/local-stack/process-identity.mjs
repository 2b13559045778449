import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * When the process was started, as a token to compare: a process id alone may have passed to another program.
 * @param {number} pid
 * @returns {string | undefined} undefined: no such process
 */
export function startTimeOf(pid) {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    // After the program's name, which stands in brackets and may hold anything: state is the first field, start time the twentieth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    // Counted from the machine's start, so that start is part of the token.
    return fields[0] === 'Z' ? undefined : `${fields[19]} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return undefined;
  }
}

/**
 * What the process runs, by the program's short name.
 * @param {number} pid
 * @returns {string | undefined} undefined: no such process
 */
export function programOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  } catch {
    return undefined;
  }
}
