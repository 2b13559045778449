/** The folder in which one stack's data, passwords and settings lie: made, recognised, emptied, and never mistaken for another. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { writeWhole } from './background-process.mjs';

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

const MARK = 'golden-thread-data.txt';
const WHAT = 'The data of one local stack of Golden Thread. "npm start -- --fresh" empties it.\n';

/**
 * Makes the data folder, or checks that it is one of ours: nothing else is ever written into or emptied.
 * @param {string} dataFolder
 */
export function openDataFolder(dataFolder) {
  const exists = existsSync(dataFolder) && readdirSync(dataFolder).length > 0;
  if (exists && !existsSync(join(dataFolder, MARK))) {
    throw new Error(`${dataFolder} holds something that is not a local stack's data. Set GOLDEN_THREAD_DATA to an empty or new folder.`);
  }
  mkdirSync(dataFolder, { recursive: true });
  // PostgreSQL, when root starts it, runs as another account and must be able to pass through.
  if (process.getuid?.() === 0) chmodSync(dataFolder, 0o755);
  writeFileSync(join(dataFolder, MARK), WHAT);
}

/**
 * Empties the data folder; what it held is gone.
 * @param {string} dataFolder
 */
export function emptyDataFolder(dataFolder) {
  if (!existsSync(join(dataFolder, MARK))) return;
  rmSync(dataFolder, { recursive: true, force: true });
}

/**
 * @typedef {object} Secrets  made once for this data folder, kept there, readable by its owner alone
 * @property {string} postgres  the local PostgreSQL's superuser
 * @property {string} app       the database role of the application
 * @property {string} relay     the database role of the relay
 * @property {string} signIn    the database role of the sign-in
 * @property {string} session   signs session cookies
 * @property {string} oidc      the client secret between the api and the development identity provider
 */

const NAMES = /** @type {const} */ (['postgres', 'app', 'relay', 'signIn', 'session', 'oidc']);

/** @param {string} dataFolder @returns {Secrets} */
export function keepSecrets(dataFolder) {
  const file = join(dataFolder, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = Object.fromEntries(NAMES.map((name) => [name, kept[name] ?? randomBytes(24).toString('hex')]));
  if (NAMES.some((name) => kept[name] === undefined)) writeWhole(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return /** @type {Secrets} */ (secrets);
}

/**
 * The keys of the record of this data folder: made once, and rotated by `npm run keys -- rotate`. The database does not hold them.
 * @param {string} dataFolder @returns {string} the file
 */
export function keepRecordKeys(dataFolder) {
  const file = join(dataFolder, 'record-keys.json');
  if (existsSync(file)) return file;
  // No two keys of two folders share a name: a backup of one may come into the other.
  const id = `${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`;
  writeWhole(file, JSON.stringify({ current: id, keys: { [id]: randomBytes(32).toString('hex') } }, null, 2), { mode: 0o600 });
  return file;
}

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
