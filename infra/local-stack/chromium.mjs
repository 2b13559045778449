import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { findOnPath } from './programs.mjs';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env  what the browser needs beside the usual environment (its own libraries and fonts)
 */

const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const WAYS_OUT =
  'Set CHROMIUM_PATH to a Chromium, put "chromium" on PATH, run "npx playwright-core install chromium", or on Linux x86-64 install the npm package @sparticuz/chromium.';

/**
 * A Chromium for the journeys: CHROMIUM_PATH, else one on PATH, else the one in the npm package @sparticuz/chromium (unpacked once
 * into the cache), else Playwright's own download where somebody made it.
 * @param {string} cacheFolder
 * @returns {Promise<Browser>}
 * @throws an Error that names the ways to get one
 */
export async function findChromium(cacheFolder) {
  // Chromium's sandbox does not start for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
  const own = process.env.CHROMIUM_PATH || findOnPath(['chromium', 'chromium-browser', 'google-chrome']);
  if (own) return { executablePath: own, args, env: {} };
  const inPackage = findPackage();
  if (inPackage) return packaged(inPackage, cacheFolder, args);
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return { executablePath: chromium.executablePath(), args, env: {} };
  throw new Error(`There is no Chromium on this machine. ${WAYS_OUT}`);
}

/** @returns {string | undefined} folder of the package, on the one platform it is built for */
function findPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..');
  } catch {
    return undefined;
  }
}

/** @param {string} folder @param {string} cacheFolder @param {string[]} args @returns {Promise<Browser>} */
async function packaged(folder, cacheFolder, args) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const unpacked = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(unpacked)) await unpack(join(folder, 'bin'), unpacked);
  // The browser's own flags of the package are for cloud functions (one process, web security off); ours are used instead.
  const env = { LD_LIBRARY_PATH: join(unpacked, 'lib'), FONTCONFIG_PATH: join(unpacked, 'fonts'), HOME: process.env.HOME ?? unpacked };
  return { executablePath: join(unpacked, 'chromium'), args, env };
}

/** @param {string} from @param {string} to */
async function unpack(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const work = mkdtempSync(join(dirname(to), 'unpacking-'));
  const inflate = (/** @type {string} */ name, /** @type {number} */ mode) =>
    pipeline(createReadStream(join(from, `${name}.br`)), createBrotliDecompress(), createWriteStream(join(work, name), { mode }));
  try {
    await Promise.all([inflate('chromium', 0o755), inflate('al2023.tar', 0o644), inflate('fonts.tar', 0o644), inflate('swiftshader.tar', 0o644)]);
    for (const archive of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) untar(join(work, archive), work);
    if (!existsSync(to)) renameSync(work, to);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} archive @param {string} folder */
function untar(archive, folder) {
  const python = findOnPath(['python3', 'python']);
  if (!python) throw new Error('python3 is needed to unpack Chromium and is not on PATH');
  const done = spawnSync(python, ['-m', 'tarfile', '-e', archive, folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`);
  rmSync(archive);
}
