import { renameSync, writeFileSync } from 'node:fs';

/**
 * Writes a file so that it is there wholly or not at all: a start may be killed at any moment, and the next one reads what it left.
 * @param {string} file @param {string} text @param {{ mode?: number }} [options]
 */
export function writeWhole(file, text, options = {}) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text, options);
  renameSync(half, file);
}
