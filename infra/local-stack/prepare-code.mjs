/** From a clone to code that runs: a Node new enough, the dependencies that the lock file asks for, a build of the sources as they are. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './settings.mjs';
import { runProgram } from './steps.mjs';

const OLDEST_NODE = [20, 19];

/** @throws an Error when this Node is older than the product needs */
export function assertNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > (OLDEST_NODE[0] ?? 0) || (major === OLDEST_NODE[0] && minor >= (OLDEST_NODE[1] ?? 0))) return;
  throw new Error(`Golden Thread needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

const LOCK = join(REPOSITORY, 'package-lock.json');
const INSTALLED = join(REPOSITORY, 'node_modules', '.package-lock.json');
const MARK = join(REPOSITORY, 'node_modules', '.golden-thread-lock');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const digest = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

/** Whether node_modules holds what the lock file asks for: by our mark, or installed by hand after the lock was last written. */
export function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  if (existsSync(MARK)) return readFileSync(MARK, 'utf8') === digest();
  return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}

/**
 * Installs what the lock file asks for. What an installation that was cut off left lying is cleared away first: npm stumbles over it.
 * @param {(detail: string) => void} say @param {AbortSignal} signal
 * @param {string} [dataFolder] where the step is noted, for a later start
 */
export async function installDependencies(say, signal, dataFolder) {
  if (!existsSync(INSTALLED)) rmSync(join(REPOSITORY, 'node_modules'), { recursive: true, force: true });
  await runProgram({ step: noted(dataFolder, 'Installing dependencies'), program: npm, args: ['install', '--no-audit', '--no-fund'], cwd: REPOSITORY, onLine: say, signal });
  writeFileSync(MARK, digest());
}

/** @param {string | undefined} dataFolder @param {string} title */
const noted = (dataFolder, title) => (dataFolder ? { dataFolder, title } : undefined);

const BUILT = join(REPOSITORY, 'node_modules', '.golden-thread-built');
const PROGRAMS = ['api', 'worker', 'cli'].map((app) => join(REPOSITORY, 'apps', app, 'dist', 'main.js'));

/** What the build is made from, by each file's size and time of change: enough to know that nothing was touched since. */
function sourcesDigest() {
  const hash = createHash('sha256').update(digest());
  for (const layer of ['libs', 'apps']) {
    const files = readdirSync(join(REPOSITORY, layer), { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile() && !/[\\/](dist|node_modules)([\\/]|$)/.test(one.parentPath))) {
      const { size, mtimeMs } = statSync(join(file.parentPath, file.name));
      hash.update(`${file.parentPath}/${file.name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Whether what the last build made still stands for the sources as they are now. */
export const isBuilt = () => existsSync(BUILT) && PROGRAMS.every((file) => existsSync(file)) && readFileSync(BUILT, 'utf8') === sourcesDigest();

/**
 * Builds every project; what has not changed since comes from the build's cache.
 * @param {(detail: string) => void} say @param {AbortSignal} signal
 * @param {string} [dataFolder] where the step is noted, for a later start
 */
export async function build(say, signal, dataFolder) {
  const made = sourcesDigest();
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
  const nx = join(REPOSITORY, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  await runProgram({ step: noted(dataFolder, 'Building'), program: process.execPath, args: [nx, 'run-many', '-t', 'build'], cwd: REPOSITORY, env, onLine: (line) => line.includes('nx run') && say(line), signal });
  say('');
  writeFileSync(BUILT, made);
}
