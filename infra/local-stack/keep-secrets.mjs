import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.mjs';

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
