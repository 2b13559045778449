import { execFileSync } from 'node:child_process';

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
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const found = findPostgresAccount();
  if (found) return found;
  execFileSync('groupadd', ['-f', 'postgres']);
  execFileSync('useradd', ['-g', 'postgres', '-M', 'postgres']);
  const made = findPostgresAccount();
  if (!made) throw new Error('PostgreSQL cannot run as root and no account "postgres" could be made. Set DATABASE_URL to a server of your own.');
  return made;
}
