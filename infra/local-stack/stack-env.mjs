import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { writeWhole } from './write-whole.mjs';

/**
 * Where the settings of the stack's processes are kept, for commands and for processes started by hand: readable by its owner alone.
 * @param {string} dataFolder
 */
export const stackEnvFile = (dataFolder) => join(dataFolder, 'stack.env');

/** @param {string} dataFolder @param {Record<string, string>} env */
export function writeStackEnv(dataFolder, env) {
  writeWhole(stackEnvFile(dataFolder), Object.entries(env).map(([name, value]) => `${name}='${value}'\n`).join(''), { mode: 0o600 });
}

/** @param {string} dataFolder @returns {Record<string, string | undefined>} empty where no stack was ever started on it */
export const readStackEnv = (dataFolder) => (existsSync(stackEnvFile(dataFolder)) ? parseEnv(readFileSync(stackEnvFile(dataFolder), 'utf8')) : {});
