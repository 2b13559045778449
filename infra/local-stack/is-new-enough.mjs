import { spawnSync } from 'node:child_process';

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
