import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOpenToOthers } from './open-folder.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { serverAccount } from './server-account.mjs';

/**
 * @typedef {object} PostgresServer
 * @property {string} url       superuser's address of the database `postgres`
 * @property {number} port
 * @property {boolean} reused   true: it was running already, left by an earlier start
 * @property {() => void} stop  asks it to disconnect everyone and end; returns when it has
 */

/**
 * Starts the PostgreSQL that comes with the npm packages, in a session of its own: it outlives its starter until `stop`.
 * A server left running on the same data folder is used as it stands.
 * @param {{ dataFolder: string, port: number, password: string, settings?: Record<string, string> }} wanted
 * @returns {PostgresServer}
 */
export function startPostgresServer({ dataFolder, port, password, settings = {} }) {
  const account = serverAccount();
  if (account && !isOpenToOthers(join(dataFolder, '..'))) throw new Error(closedFolder(dataFolder));
  const programs = postgresPrograms({ forAnotherAccount: Boolean(account), copyTo: join(tmpdir(), 'golden-thread-postgres-18.4') });
  const run = runner(account);
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) initialise({ run, initdb: programs.initdb, dataFolder, password, account });
  const stop = () => void run(programs.pgCtl, ['stop', '-D', dataFolder, '-m', 'fast', '-w', '-t', '60'], 'stop PostgreSQL');
  const running = runningPort({ run, pgCtl: programs.pgCtl, dataFolder });
  if (running === undefined) {
    const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...LEARNS_SOON, ...settings };
    const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value || "''"}`).join(' ');
    run(programs.pgCtl, ['start', '-D', dataFolder, '-l', join(dataFolder, 'server.log'), '-o', options, '-w', '-t', '60'], 'start PostgreSQL');
  }
  const at = running ?? port;
  return { url: `postgres://postgres:${password}@127.0.0.1:${at}/postgres`, port: at, reused: running !== undefined, stop };
}

/**
 * A council's tables go from empty to thousands of rows in one act (an import, a round that opens). Until their sizes are known the
 * planner takes every row of the council for the shortest way to one of them, and a question costs a hundred times its due.
 */
const LEARNS_SOON = { autovacuum_naptime: '3s' };

/** The same order and letter case on every machine, whatever locales it has. */
const LOCALE = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

const closedFolder = (/** @type {string} */ folder) =>
  `PostgreSQL runs as the account "postgres", which cannot enter ${folder}. Set GOLDEN_THREAD_DATA to a folder that every account may enter.`;

/** @param {import('./server-account.mjs').Account | undefined} account */
const runner = (account) => (/** @type {string} */ program, /** @type {string[]} */ args, /** @type {string} */ purpose, mayFail = false) => {
  const done = spawnSync(program, args, { ...account, cwd: tmpdir(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  if (done.error) throw new Error(`Could not ${purpose}: ${done.error.message}`);
  if (done.status !== 0 && !mayFail) throw new Error(`Could not ${purpose}: ${done.stderr || done.stdout}`);
  return done;
};

/** @param {{ run: ReturnType<typeof runner>, initdb: string, dataFolder: string, password: string, account?: { uid: number, gid: number } }} wanted */
function initialise({ run, initdb, dataFolder, password, account }) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const passwordFile = join(dataFolder, '..', `.first-password-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account) for (const path of [dataFolder, passwordFile]) chownSync(path, account.uid, account.gid);
    const flags = ['--auth=scram-sha-256', '--username=postgres', '--encoding=UTF8', ...LOCALE, '--no-sync'];
    run(initdb, [`--pgdata=${dataFolder}`, `--pwfile=${passwordFile}`, ...flags], 'prepare a new PostgreSQL data folder');
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * The port of a server that already runs on this data folder (line 4 of postmaster.pid), else undefined.
 * @param {{ run: ReturnType<typeof runner>, pgCtl: string, dataFolder: string }} wanted
 */
function runningPort({ run, pgCtl, dataFolder }) {
  if (run(pgCtl, ['status', '-D', dataFolder], 'ask for PostgreSQL', true).status !== 0) return undefined;
  return Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[3]);
}
