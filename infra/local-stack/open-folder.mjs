import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const ENTER_BY_OTHERS = 0o001;

/**
 * Whether any account of this machine may enter the folder: each folder above it lets others through.
 * A folder that does not exist yet is judged by those above it.
 * @param {string} folder
 */
export function isOpenToOthers(folder) {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & ENTER_BY_OTHERS) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
