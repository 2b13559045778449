import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isOpenToOthers } from './open-folder.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { isAnothers, runningPostgres } from './running-postgres.mjs';
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
  const stop = () => run(programs.pgCtl, ['stop', '-D', dataFolder, '-m', 'fast', '-w', '-t', '60'], 'stop PostgreSQL');
  const running = runningPostgres(dataFolder)?.port;
  if (running === undefined) {
    if (isAnothers(dataFolder)) rmSync(join(dataFolder, 'postmaster.pid'));
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
const runner = (account) => (/** @type {string} */ program, /** @type {string[]} */ args, /** @type {string} */ purpose) => {
  const done = spawnSync(program, args, { ...account, cwd: tmpdir(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  if (done.error) throw new Error(`Could not ${purpose}: ${done.error.message}`);
  if (done.status !== 0) throw new Error(`Could not ${purpose}: ${done.stderr || done.stdout}`);
};

/**
 * Prepares the folder under another name, so that a start that is killed half-way leaves nothing that looks like a server's data.
 * @param {{ run: ReturnType<typeof runner>, initdb: string, dataFolder: string, password: string, account?: { uid: number, gid: number } }} wanted
 */
function initialise({ run, initdb, dataFolder, password, account }) {
  const above = dirname(dataFolder);
  const half = `${dataFolder}-being-prepared-${process.pid}`;
  mkdirSync(above, { recursive: true });
  for (const left of readdirSync(above)) if (left.startsWith(`${basename(dataFolder)}-being-prepared-`)) rmSync(join(above, left), { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const passwordFile = join(above, '.first-password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid);
    const flags = ['--auth=scram-sha-256', '--username=postgres', '--encoding=UTF8', ...LOCALE, '--no-sync'];
    run(initdb, [`--pgdata=${half}`, `--pwfile=${passwordFile}`, ...flags], 'prepare a new PostgreSQL data folder');
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(dataFolder, { recursive: true, force: true });
  renameSync(half, dataFolder);
}
