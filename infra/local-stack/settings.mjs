/** What the environment says of the local stack, and what the processes of the product are told in turn. */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOpenToOthers, keepRecordKeys } from './data-folder.mjs';

export const REPOSITORY = resolve(fileURLToPath(import.meta.url), '../../..');

/** Every port of the local stack: what listens there and the setting that changes it. */
export const PORT_SETTINGS = /** @type {const} */ ({
  web: { setting: 'GOLDEN_THREAD_PORT', usual: 3000, what: 'the pages' },
  identity: { setting: 'GOLDEN_THREAD_IDENTITY_PORT', usual: 3001, what: 'the development identity provider' },
  mailbox: { setting: 'GOLDEN_THREAD_MAILBOX_PORT', usual: 3002, what: 'the development mailbox page' },
  smtp: { setting: 'GOLDEN_THREAD_SMTP_PORT', usual: 3003, what: 'the development mailbox (SMTP)' },
  worker: { setting: 'GOLDEN_THREAD_WORKER_PORT', usual: 3004, what: "the worker's health" },
  metrics: { setting: 'GOLDEN_THREAD_METRICS_PORT', usual: 3005, what: "the api's numbers" },
  postgres: { setting: 'GOLDEN_THREAD_POSTGRES_PORT', usual: 15432, what: 'PostgreSQL' },
  redis: { setting: 'GOLDEN_THREAD_REDIS_PORT', usual: 16379, what: 'Redis' },
  temporal: { setting: 'GOLDEN_THREAD_TEMPORAL_PORT', usual: 17233, what: 'Temporal' },
  temporalUi: { setting: 'GOLDEN_THREAD_TEMPORAL_UI_PORT', usual: 18233, what: "Temporal's pages" },
});

/**
 * @typedef {keyof typeof PORT_SETTINGS} PortName
 * @typedef {object} Settings
 * @property {Record<PortName, number>} ports
 * @property {string} dataFolder   where the data of the local servers lies
 * @property {string} cacheFolder  where downloaded programs are kept, shared by all checkouts
 * @property {string | undefined} databaseUrl      the operator's own servers, where given: they always win
 * @property {string | undefined} redisUrl
 * @property {string | undefined} temporalAddress
 */

/**
 * Reads what the environment says about the local stack.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const names = /** @type {PortName[]} */ (Object.keys(PORT_SETTINGS));
  return {
    ports: /** @type {Record<PortName, number>} */ (Object.fromEntries(names.map((name) => [name, readPort(env, name)]))),
    dataFolder: resolve(env.GOLDEN_THREAD_DATA || usualDataFolder()),
    cacheFolder: resolve(env.GOLDEN_THREAD_CACHE || join(homedir(), '.cache', 'golden-thread')),
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    temporalAddress: env.TEMPORAL_ADDRESS || undefined,
  };
}

/** @param {NodeJS.ProcessEnv} env @param {PortName} name */
function readPort(env, name) {
  const { setting, usual } = PORT_SETTINGS[name];
  const port = Number(env[setting] || usual);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`${setting} must be a port number from 1 to 65535, found "${env[setting]}".`);
  return port;
}

/** Root's PostgreSQL runs as another account, which cannot enter a closed home folder: the data then lies outside it. */
function usualDataFolder() {
  if (process.getuid?.() !== 0 || isOpenToOthers(REPOSITORY)) return join(REPOSITORY, '.local');
  const which = createHash('sha256').update(REPOSITORY).digest('hex').slice(0, 8);
  return join('/var/lib/golden-thread', `${basename(REPOSITORY)}-${which}`);
}

/** Set by the stack's own port settings alone: a stray PORT from elsewhere must not move the api. */
const OUR_PORTS = ['PORT', 'WORKER_PORT', 'METRICS_PORT'];

/**
 * The settings of the product's processes, under the names that production uses too (docs/how-to/run-locally.md lists them).
 * A name the operator has set already wins.
 * @param {{ settings: Settings, secrets: import('./data-folder.mjs').Secrets,
 *   databaseUrl: string, redisUrl: string, temporalAddress: string, temporalUiUrl: string }} stack
 * @returns {Record<string, string>}
 */
export function environment({ settings, secrets, databaseUrl, redisUrl, temporalAddress, temporalUiUrl }) {
  const { ports } = settings;
  /** @param {string} role @param {string} password */
  const as = (role, password) => {
    const url = new URL(databaseUrl);
    url.username = role;
    url.password = password;
    return url.toString();
  };
  const ours = {
    // Said by name, because it is not safe: no encryption, and an identity provider that signs in whoever is asked for.
    NODE_ENV: 'development',
    DATABASE_URL: databaseUrl,
    DATABASE_APP_URL: as('golden_thread_app', secrets.app),
    DATABASE_RELAY_URL: as('golden_thread_relay', secrets.relay),
    DATABASE_SIGNIN_URL: as('golden_thread_signin', secrets.signIn),
    REDIS_URL: redisUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_UI_URL: temporalUiUrl,
    PORT: String(ports.web),
    GOLDEN_THREAD_PORT: String(ports.web),
    WORKER_PORT: String(ports.worker),
    METRICS_PORT: String(ports.metrics),
    PUBLIC_URL: `http://localhost:${ports.web}`,
    OIDC_ISSUER: `http://localhost:${ports.identity}`,
    OIDC_CLIENT_ID: 'golden-thread',
    OIDC_CLIENT_SECRET: secrets.oidc,
    SESSION_SECRET: secrets.session,
    ANCHORS_FOLDER: join(settings.dataFolder, 'anchors'),
    FILES_FOLDER: join(settings.dataFolder, 'files'),
    RECORD_KEYS_FILE: keepRecordKeys(settings.dataFolder),
    MAILBOX_URL: `smtp://localhost:${ports.smtp}`,
    MAILBOX_FILE: join(settings.dataFolder, 'mailbox', 'letters.jsonl'),
    MAILBOX_PAGE_URL: `http://localhost:${ports.mailbox}`,
  };
  const given = Object.keys(ours).filter((name) => process.env[name] && !OUR_PORTS.includes(name));
  return { ...ours, ...Object.fromEntries(given.map((name) => [name, process.env[name] ?? ''])) };
}
