/**
 * `npm run token`, `import`, `audit:verify`, `keys`, `backup`, `restore`: a command of the product, on the stack that runs on this machine;
 * or, where the addresses of a database are set, on that one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './ports.mjs';
import { assertNode } from './prepare-code.mjs';
import { readSettings, REPOSITORY } from './settings.mjs';
import { readStackEnv } from './data-folder.mjs';

const PROGRAM = join(REPOSITORY, 'apps', 'cli', 'dist', 'main.js');

/** @param {string} dataFolder @returns {Promise<Record<string, string | undefined>>} */
async function settingsOfStack(dataFolder) {
  const env = readStackEnv(dataFolder);
  const database = env.DATABASE_URL && new URL(env.DATABASE_URL);
  if (database && (await answers({ host: database.hostname, port: Number(database.port || 5432) }))) return env;
  throw new Error(`No stack runs on ${dataFolder}. Start it in another terminal with "npm start" or "npm run stack", then ask again.`);
}

try {
  assertNode();
  if (!existsSync(PROGRAM)) throw new Error('Nothing is built yet. "npm start" builds it.');
  const env = process.env.DATABASE_APP_URL ? {} : await settingsOfStack(readSettings(process.env).dataFolder);
  const { status } = spawnSync(process.execPath, [PROGRAM, ...process.argv.slice(2)], { env: { ...env, ...process.env }, stdio: 'inherit' });
  process.exit(status ?? 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
